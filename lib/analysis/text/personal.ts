/** Does the writer speak of themselves in the headline ("My town has a new tram"), outside of quotation marks? */
export function isPersonal(title: string): boolean {
  return /^(?:[^“"‘']*[^\p{L}“"‘'])?(?:I|I['’](?:m|ve|ll|d)|[Mm]y|[Mm]e)(?![\p{L}\d.])/u.test(title.slice(0, 400));
}
