// What the other scripts stand on: packages installed, sources built, system programs present.

import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const installStamp = path.join(root, 'node_modules', '.greenroom-install.json');

/** Ends with a clear message when this Node is too old. */
export function requireNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  console.error(`Greenroom needs Node 20.19 or newer; this is ${process.version}. See https://nodejs.org`);
  process.exit(2);
}

/**
 * Installs packages when the lockfile changed since the last time, or never did.
 * @param {{ development: boolean }} options with `development`, what tests need is installed too
 */
export function ensureInstalled({ development: wanted }) {
  // Whoever has the tests' packages keeps them.
  const development = wanted || existsSync(path.join(root, 'node_modules', 'vitest'));
  const lock = hashFiles([path.join(root, 'package-lock.json')]);
  const before = readJson(installStamp);
  if (before?.lock === lock && (before.development || !development)) return;
  console.error(`Installing packages${development ? ' (with what the tests need)' : ''} …`);
  // Not `npm ci`: it refuses a lockfile made where some platforms' optional binaries could not be seen.
  const kinds = development ? '--include=dev' : '--omit=dev';
  const args = ['install', '--no-save', '--no-audit', '--no-fund', '--loglevel=error', kinds];
  run('npm', args, 'Installing packages failed. Check that the npm registry can be reached, then try again.');
  writeFileSync(installStamp, JSON.stringify({ lock, development }));
}

/** Whether a program is on the PATH. */
export function hasProgram(name) {
  return (process.env.PATH ?? '').split(path.delimiter).some((directory) => {
    try {
      accessSync(path.join(directory, name), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/**
 * Installs Debian packages for programs that are missing, when root on Debian or Ubuntu and allowed to.
 * @param {Readonly<Record<string, string>>} programs program → package
 * @returns {string[]} what is still missing, as the one command that installs it; empty when nothing is
 */
export function ensurePrograms(programs) {
  const missing = Object.entries(programs).filter(([program]) => !hasProgram(program));
  if (missing.length === 0) return [];
  const packages = [...new Set(missing.map(([, name]) => name))];
  const command = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  const allowed =
    process.getuid?.() === 0 && hasProgram('apt-get') && process.env.GREENROOM_NO_INSTALL !== '1';
  if (!allowed) return [`sudo ${command}`];
  console.error(`Installing ${packages.join(', ')} with apt-get (GREENROOM_NO_INSTALL=1 forbids it) …`);
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const install = () =>
    spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'pipe'], env: environment });
  if (install().status === 0) return [];
  spawnSync('apt-get', ['update'], { stdio: 'ignore', env: environment });
  return install().status === 0 ? [] : [`apt-get update && ${command}`];
}

/** Runs a program with our standard streams and stops everything when it fails. */
export function run(program, args, explanation) {
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status === 0) return;
  console.error(explanation);
  if (error) console.error(error.message);
  process.exit(3);
}

/** Every file below a directory, sorted; build results and packages are left out. */
export function filesBelow(directory) {
  if (!existsSync(directory)) return [];
  return readdirSync(directory, { withFileTypes: true })
    .flatMap((entry) => {
      const full = path.join(directory, entry.name);
      if (!entry.isDirectory()) return [full];
      return ['node_modules', 'dist', '.git', 'secret'].includes(entry.name) ? [] : filesBelow(full);
    })
    .sort();
}

/** SHA-256 over names and contents, hex. */
export function hashFiles(files) {
  const hash = createHash('sha256');
  for (const file of files)
    hash.update(path.relative(root, file)).update('\0').update(readFileSync(file)).update('\0');
  return hash.digest('hex');
}

/** The JSON in a file, or null when there is none to read. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

export function writeJson(file, value) {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify(value)}\n`);
}
