import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { builtFor } from '../../tools/launch';

/** What both browsers are asked for. A change here is a change of what readers are asked to trust. */
const BOTH = {
  manifest_version: 3,
  optional_host_permissions: ['http://*/*', 'https://*/*'],
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  },
};
const ONLY = {
  chromium: {
    permissions: ['activeTab', 'contextMenus', 'scripting', 'sidePanel', 'storage'],
    background: { service_worker: 'background.js' },
  },
  firefox: {
    permissions: ['activeTab', 'contextMenus', 'scripting', 'storage'],
    background: { scripts: ['background.js'] },
    browser_specific_settings: {
      gecko: { id: 'says-who@says-who.example', strict_min_version: '142.0', data_collection_permissions: { required: ['none'] } },
    },
  },
};
/** Keys that say nothing of what the extension may do. */
const HARMLESS = [
  'name',
  'description',
  'version',
  'icons',
  'default_locale',
  'action',
  'options_ui',
  'commands',
  'minimum_chrome_version',
];
const PANELS = ['side_panel', 'sidebar_action'];

describe.each(['chromium', 'firefox'] as const)('the built manifest for %s', (name) => {
  const manifest: Record<string, unknown> = JSON.parse(readFileSync(join(builtFor(name), 'manifest.json'), 'utf8'));

  it('asks for exactly this', () => {
    const telling = Object.fromEntries(Object.entries(manifest).filter(([key]) => ![...HARMLESS, ...PANELS].includes(key)));
    expect({ ...telling, permissions: [...(telling.permissions as string[])].sort() }).toEqual({ ...BOTH, ...ONLY[name] });
  });

  it('puts nothing into pages by itself and shows them nothing', () => {
    for (const key of [
      'content_scripts',
      'web_accessible_resources',
      'externally_connectable',
      'host_permissions',
      'sandbox',
      'update_url',
    ])
      expect(manifest).not.toHaveProperty(key);
  });
});
