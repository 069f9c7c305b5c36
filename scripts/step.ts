import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** What came of a step: test cases, or the step itself as one. */
export interface Outcome {
  passed: number;
  failed: number;
  /** Shown if it failed. */
  output: string;
}

/** Runs a program of Node's as one step: exit code 0 passes. */
export async function run(words: readonly string[], cwd: string): Promise<Outcome> {
  const { code, output } = await gather(words, cwd);
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/** Runs a program of Node's and gathers what it prints, both streams as one. */
export async function gather(
  words: readonly string[],
  cwd: string,
): Promise<{ code: number | null; output: string }> {
  const child = spawn(process.execPath, words, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (part: Buffer) => (output += part.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, output };
}
