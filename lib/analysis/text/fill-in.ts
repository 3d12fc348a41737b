/** The text with each `{name}` replaced by `data.name`; a name without a value stays as it is. */
export function fillIn(text: string, data: Readonly<Record<string, string | number>>): string {
  return text.replace(/\{(\w{1,40})\}/g, (whole, name: string) => (Object.hasOwn(data, name) ? String(data[name]) : whole));
}
