import { type Realm, until } from '../../tools/driver';

/** What a reader does on the settings page, by the words they see. Each throws when there is nothing of that name. */
export interface OptionsPage extends Realm {
  /** Opens a part of the settings by its name. */
  part(name: string): Promise<void>;
  /** Waits until the page says so. */
  says(words: string): Promise<void>;
  /** Presses a button, a choice or a box with these words; inside the card that holds others, where `within` is given. */
  press(words: string, within?: string): Promise<void>;
  /** Fills in the field with this label and leaves it. */
  fill(label: string, value: string, within?: string): Promise<void>;
  /** Sends off the form that holds the field with this label. */
  submit(label: string): Promise<void>;
  /** Hands a file to the page's file field. */
  pick(name: string, text: string): Promise<void>;
  /** What the page would have saved as a file when this button is pressed. */
  saved(words: string): Promise<string>;
}

/** Defined in the page once: finds what a reader would call by these words. */
const FIND = `globalThis.lookUp ??= {
  in(within) {
    if (!within) return document;
    return [...document.querySelectorAll('li.card')].find((box) => box.textContent.includes(within)) ?? null;
  },
  control(words, within) {
    const said = (element) => (element.ariaLabel ?? element.closest('label')?.textContent ?? element.textContent).trim();
    const all = [...(this.in(within)?.querySelectorAll('button, input[type=radio], input[type=checkbox], summary') ?? [])];
    return all.find((each) => said(each) === words) ?? all.find((each) => said(each).startsWith(words));
  },
  field(label, within) {
    const found = [...(this.in(within)?.querySelectorAll('label') ?? [])].find((each) => each.textContent.trim() === label);
    return found && document.getElementById(found.htmlFor);
  },
}`;

/** The settings page, driven by what it says. */
export function optionsPage(realm: Realm): OptionsPage {
  const run = (expression: string) => realm.evaluate(`(${FIND}, ${expression})`);
  const act = async (what: string, expression: string) => {
    const done = await until(async () => (await run(expression)) === true, 5_000);
    if (!done) throw new Error(`nothing on the settings page is called ${what}`);
  };
  const text = JSON.stringify;
  const press = (words: string, within = '') =>
    act(
      `${words} ${within}`,
      `(() => { const found = lookUp.control(${text(words)}, ${text(within)}); if (!found || found.disabled) return false; found.click(); return true; })()`,
    );
  return {
    ...realm,
    press,
    async part(name) {
      await act(
        name,
        `(() => { const tab = [...document.querySelectorAll('[role=tab]')].find((each) => each.textContent.trim() === ${text(name)}); tab?.click(); return tab?.ariaSelected === 'true'; })()`,
      );
    },
    async says(words) {
      const said = await until(async () => (await run(`document.body.textContent.includes(${text(words)})`)) === true);
      if (!said) throw new Error(`the settings page does not say ${words}, but ${await run('document.querySelector("main").textContent')}`);
    },
    fill: (label, value, within = '') =>
      act(
        label,
        `(() => {
          const field = lookUp.field(${text(label)}, ${text(within)});
          if (!field) return false;
          field.value = ${text(value)};
          field.dispatchEvent(new Event('input', { bubbles: true }));
          field.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        })()`,
      ),
    submit: (label) => act(label, `(() => { const form = lookUp.field(${text(label)})?.form; form?.requestSubmit(); return !!form; })()`),
    async pick(name, file) {
      await act(
        'the file field',
        `(() => {
          const field = document.querySelector('input[type=file]');
          if (!field) return false;
          const files = new DataTransfer();
          files.items.add(new File([${text(file)}], ${text(name)}));
          field.files = files.files;
          field.dispatchEvent(new Event('change', { bubbles: true }));
          return true;
        })()`,
      );
    },
    async saved(words) {
      await run(`(() => {
        globalThis.handed = null;
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob) => { blob.text().then((text) => { globalThis.handed = text; }); URL.createObjectURL = make; return make(blob); };
        return true;
      })()`);
      await press(words);
      return String(await until(async () => run('globalThis.handed')));
    },
  };
}
