import { resolve } from 'node:path';
import preact from '@preact/preset-vite';
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

/** What popup and side panel are made of. */
const REPORT =
  /wxt-html-plugins|node_modules[\\/]preact[\\/]|[\\/]components[\\/](?!Welcome|WhatChanged|Library)[\w-]+\.tsx?$|[\\/]lib[\\/]browser[\\/](?:tab-port|tab-records|tabs|stored|stored-report|places|news|pauses|opened|send|mutes|permissions|search|cite|recollections)\.ts$/;

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
        output: { ...config.build.rolldownOptions?.output, codeSplitting: { groups: [{ name: 'report', test: REPORT }] } },
      };
    },
  },
  // Pictures and other results of the tools are no sources.
  zip: { excludeSources: ['out/**'] },
  vite: () => ({ plugins: [preact(), withoutInnerHtml], build: { modulePreload: { polyfill: false } } }),
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
