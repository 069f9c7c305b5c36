import { styleText } from 'node:util';
import type { Paint } from '#src/load/frame.ts';

const STYLES = {
  place: 'bold',
  error: ['bold', 'red'],
  warning: ['bold', 'yellow'],
  number: 'blue',
  help: 'cyan',
} as const;

/** Colours for what goes to a stream: only where somebody looks at it, and has not said NO_COLOR. */
export function paintFor(stream: NodeJS.WriteStream): Paint | undefined {
  if (!stream.isTTY || (process.env['NO_COLOR'] ?? '') !== '') return undefined;
  return (part, text) => styleText([STYLES[part]].flat(), text, { validateStream: false });
}
