/** True for the site itself and for every host below it. */
export function isOn(host: string, site: string): boolean {
  return host === site || host.endsWith(`.${site}`);
}
