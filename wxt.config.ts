import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';

/** Nothing but our own files: the manifest itself forbids every other request. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/**
 * Takes the one line out of Preact that writes markup, its support for `dangerouslySetInnerHTML`, which nothing here uses: what ships
 * then holds no assignment to `innerHTML` at all.
 */
const withoutInnerHtml = {
  name: 'without-inner-html',
  transform(code: string, id: string) {
    if (!/[\\/]preact[\\/]dist[\\/]preact\.mjs$/.test(id)) return null;
    const cut = code.replace(/\(\w+\.innerHTML=\w+\.__html\)/, '(void 0)');
    if (cut === code) throw new Error('Preact has changed: its assignment to innerHTML was not found');
    return { code: cut, map: null };
  },
};

const STILL = resolve(import.meta.dirname, 'components', 'still.ts');

/**
 * Gives the popup's first script the components of the report anew with `components/still.ts` for Preact: it shows a stored report and
 * nothing more. What it loads by `import()` has Preact.
 */
const firstWithoutPreact: Plugin = {
  name: 'first-without-preact',
  apply: 'build',
  enforce: 'pre',
  async resolveId(source, importer, { kind }) {
    if (!importer || kind === 'dynamic-import' || !/[\\/]popup[\\/]main\.tsx$|\?still$/.test(importer)) return null;
    if (/^preact(?:\/|$)/.test(source)) return STILL;
    const found = await this.resolve(source, importer.replace('?still', ''), { skipSelf: true });
    return found && IS_COMPONENT.test(found.id) ? { ...found, id: `${found.id}?still` } : found;
  },
};

const IS_COMPONENT = /[\\/]components[\\/][\w-]+\.tsx?$/;

/** Everything is on this disk: there is nothing to load ahead of an `import()`, and what would do so is as large as a view of ours. */
const withoutPreloading: Plugin = {
  name: 'without-preloading',
  transform: {
    filter: { id: /vite\/preload-helper/ },
    handler: () => ({ code: 'export const __vitePreload = (load) => load();', map: null }),
  },
};

/** The popup's first script; its size is what `npm run check` holds. */
const FIRST =
  /wxt-html-plugins|\?still$|[\\/]components[\\/]still\.ts$|[\\/]lib[\\/]browser[\\/](?:tab-opening|tab-state|tab-records|stored|stored-report|places|opened|mutes|recollections|unread-news)\.ts$|[\\/]lib[\\/]share[\\/](?:sentence|claim-words|status)\.ts$|[\\/]text[\\/]fill-in\.ts$|preload-helper|node_modules[\\/](?:wxt|@wxt-dev)[\\/]/;

/** What popup and side panel show and do otherwise. */
const REPORT =
  /node_modules[\\/]preact[\\/]|[\\/]components[\\/](?!Welcome|WhatChanged|Library)[\w-]+\.tsx?$|[\\/]lib[\\/]browser[\\/](?:tab-port|tabs|send|pauses|permissions|search|cite|hand-on)\.ts$|[\\/]lib[\\/]share[\\/]wording\.ts$/;

export default defineConfig({
  imports: false,
  manifestVersion: 3,
  hooks: {
    // The page "what changed" reads it.
    'build:publicAssets': (_, files) => {
      files.push({ absoluteSrc: resolve(import.meta.dirname, 'CHANGELOG.md'), relativeDest: 'changelog.md' });
    },
    'vite:build:extendConfig': (entries, config) => {
      if (!entries.some(({ name }) => name === 'popup')) return;
      config.build ??= {};
      // Each file that a page needs before it shows anything costs it 2 to 3 ms: popup and side panel load what they share as one.
      config.build.rolldownOptions = {
        ...config.build.rolldownOptions,
        output: {
          ...config.build.rolldownOptions?.output,
          codeSplitting: {
            groups: [
              { name: 'first', test: FIRST, priority: 2 },
              { name: 'report', test: REPORT, priority: 1 },
            ],
          },
        },
      };
    },
  },
  // Pictures and other results of the tools are no sources.
  zip: { excludeSources: ['out/**'] },
  vite: () => ({
    plugins: [firstWithoutPreact, preact({ devToolsEnabled: false }), withoutInnerHtml, withoutPreloading],
    build: { modulePreload: { polyfill: false } },
  }),
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+S' } },
      'toggle-marks': { suggested_key: { default: 'Alt+Shift+M' }, description: '__MSG_commandMarks__' },
      'next-mark': { suggested_key: { default: 'Alt+Shift+J' }, description: '__MSG_pageCardNext__' },
      'previous-mark': { suggested_key: { default: 'Alt+Shift+K' }, description: '__MSG_pageCardPrevious__' },
    },
    optional_host_permissions: ['http://*/*', 'https://*/*'],
    action: browser === 'firefox' ? { default_area: 'navbar' } : {},
    content_security_policy: { extension_pages: contentSecurityPolicy },
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'says-who@says-who.example',
              strict_min_version: '142.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : { minimum_chrome_version: '128' }),
  }),
});
