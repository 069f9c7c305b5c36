import { spawnSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** The first is the same engine without a window and its controls, at about half the cost. */
const NAMES = [
  'chromium-headless-shell',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
  'chrome',
  'microsoft-edge',
];
const ELSEWHERE = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/**
 * A Chrome or Chromium on this machine: ATLAS_CHROMIUM, an installed one, Playwright's own. `null` if there is none.
 *
 * @throws if ATLAS_CHROMIUM names something that cannot be run: a wrong setting is not passed over
 */
export function findChromium(): string | null {
  const set = process.env['ATLAS_CHROMIUM'];
  if (set !== undefined && set !== '') {
    if (runnable(set)) return set;
    throw new Error(`ATLAS_CHROMIUM=${set}: there is no program that can be run. Name a Chrome or Chromium.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const installed = NAMES.flatMap((name) => folders.map((folder) => join(folder, name)));
  return [...installed, ...ELSEWHERE, chromium.executablePath()].find(runnable) ?? null;
}

/** The same, installed first from Debian's packages where that is possible (as root, with apt-get). */
export function findOrInstallChromium(): string {
  const found = findChromium() ?? (installed() ? findChromium() : null);
  if (found !== null) return found;
  throw new Error(
    'No Chrome or Chromium was found, and the real-browser tests cannot do without. Install one (Debian, Ubuntu: ' +
      'apt-get install chromium; elsewhere Google Chrome, or npx playwright-core install chromium), or name it in ' +
      'ATLAS_CHROMIUM=/path/to/chrome.',
  );
}

function installed(): boolean {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return false;
  console.log('  no browser found: installing one of Debian’s packages with apt-get');
  const apt = (...words: string[]) =>
    spawnSync('apt-get', words, {
      stdio: 'ignore',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status === 0;
  apt('update');
  return ['chromium-headless-shell', 'chromium'].some((name) =>
    apt('install', '--yes', '--no-install-recommends', name),
  );
}

function runnable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
