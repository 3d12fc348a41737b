import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const ROOT = join(import.meta.dirname, '..', '..');
/** Packages that bring an install script and work without it: npm is never asked to run one (`--ignore-scripts` does as well). */
const SCRIPTS_NOT_NEEDED = new Set(['esbuild']);

/** The parts of npm's files that are looked at. */
interface LockedPackage {
  readonly version?: string;
  readonly integrity?: string;
  readonly resolved?: string;
  readonly link?: boolean;
  readonly hasInstallScript?: boolean;
}

/** Complaints about what the project is built from, one line each: loose versions, unlocked contents, scripts that run at installation. */
export async function supplyChain(): Promise<string[]> {
  // npm's own formats.
  const own = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Record<
    'dependencies' | 'devDependencies',
    Record<string, string>
  >;
  const { packages } = JSON.parse(readFileSync(join(ROOT, 'package-lock.json'), 'utf8')) as { packages: Record<string, LockedPackage> };
  const complaints: string[] = [];
  for (const [name, version] of Object.entries({ ...own.dependencies, ...own.devDependencies })) {
    if (!/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version)) complaints.push(`${name}: ${version} is no exact version`);
    if (packages[`node_modules/${name}`]?.version !== version) complaints.push(`${name}: ${version} is not what the lock file has`);
  }
  for (const [path, { integrity, resolved, link, hasInstallScript }] of Object.entries(packages)) {
    const name = path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length);
    if (path === '' || link) continue;
    if (!integrity?.startsWith('sha512-')) complaints.push(`${path}: no hash of its contents`);
    if (resolved && !resolved.startsWith('https://registry.npmjs.org/')) complaints.push(`${path}: comes from ${resolved}`);
    if (hasInstallScript && !SCRIPTS_NOT_NEEDED.has(name)) complaints.push(`${path}: runs a script when it is installed`);
  }
  return complaints;
}
