import { cpSync, mkdirSync, readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';

const ROOT = resolve(import.meta.dirname, '..');
const COPIED = ['content', 'public', 'scripts', 'src', 'package.json', 'tsconfig.json', 'astro.config.mjs'];
/** What builds keep in the folder of packages: two at a time must not share it. */
const KEPT = ['.astro', '.vite', '.cache'];

/** Copies the project into a folder, with links to its packages: to be edited and built there. */
export function copyProject(dir: string): void {
  mkdirSync(join(dir, 'node_modules'), { recursive: true });
  for (const name of COPIED) cpSync(join(ROOT, name), join(dir, name), { recursive: true });
  for (const name of readdirSync(join(ROOT, 'node_modules')))
    if (!KEPT.includes(name)) symlinkSync(join(ROOT, 'node_modules', name), join(dir, 'node_modules', name));
}
