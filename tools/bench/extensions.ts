import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';

const HOSTS = ['http://*/*', 'https://*/*'];
const OUTPUT = join(import.meta.dirname, '..', '..', '.output', 'chrome-mv3');

/** What is compared: nothing, a content script that does nothing, a tiny gate that loads Readability alone, and ours. */
export const VARIANTS = ['none', 'null', 'lazyR', 'ours'] as const;
export type Variant = (typeof VARIANTS)[number];

/** Writes the reference extensions and a copy of ours with its optional hosts granted below `folder`; paths by variant. */
export async function writeExtensions(folder: string): Promise<Record<Exclude<Variant, 'none'>, string>> {
  const manifest = (more: object) => ({ manifest_version: 3, name: 'bench', version: '1', host_permissions: HOSTS, ...more });
  const contentScripts = [{ matches: HOSTS, js: ['gate.js'], run_at: 'document_idle' }];
  const nothing = await write(join(folder, 'null'), {
    'manifest.json': JSON.stringify(manifest({ content_scripts: contentScripts, background: { service_worker: 'worker.js' } })),
    'gate.js': '0;',
    'worker.js': 'chrome.runtime.onMessage.addListener((message, sender, answer) => { answer(1); });',
  });
  const readability = await readFile(createRequire(import.meta.url).resolve('@mozilla/readability/Readability.js'), 'utf8');
  const lazyR = await write(join(folder, 'lazyR'), {
    'manifest.json': JSON.stringify(
      manifest({ content_scripts: contentScripts, permissions: ['scripting'], background: { service_worker: 'worker.js' } }),
    ),
    'gate.js': `if (document.querySelector('meta[property="og:type"][content="article"]')) chrome.runtime.sendMessage('article');`,
    'worker.js': `chrome.runtime.onMessage.addListener((message, { tab }, answer) => {
      chrome.scripting.executeScript({ target: { tabId: tab.id }, files: ['readability.js'] });
    });`,
    'readability.js': `(() => { ${readability}; new Readability(document.cloneNode(true)).parse(); })();`,
  });
  const ours = join(folder, 'ours');
  await cp(OUTPUT, ours, { recursive: true });
  const file = join(ours, 'manifest.json');
  const { optional_host_permissions: hosts, ...rest } = JSON.parse(await readFile(file, 'utf8'));
  await writeFile(file, JSON.stringify({ ...rest, host_permissions: hosts }));
  return { null: nothing, lazyR, ours };
}

async function write(folder: string, files: Record<string, string>): Promise<string> {
  await mkdir(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) await writeFile(join(folder, name), text);
  return folder;
}
