/** Hands a text to the page's file field, as a reader who picks a file does; an expression. */
export const pick = (name: string, text: string) => `(() => {
  const files = new DataTransfer();
  files.items.add(new File([${JSON.stringify(text)}], ${JSON.stringify(name)}));
  const field = document.querySelector('input[type=file]');
  field.files = files.files;
  field.dispatchEvent(new Event('change', { bubbles: true }));
})()`;
