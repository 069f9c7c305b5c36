import { z } from 'zod';
import { Locator, Text } from './primitives.ts';

/** One block of a source's text: coded, or why not. The text itself is never kept. */
export const Block = z
  .strictObject({
    at: Locator,
    state: z
      .enum(['coded', 'not-coded'])
      .describe('coded: at least one claim stands on it. not-coded: it says nothing about the subject.'),
    reason: Text.optional().describe('Why a block is not coded.'),
    sha256: z
      .string()
      .regex(/^[0-9a-f]{64}$/, 'a hash is a SHA-256 in lower-case hex (64 digits)')
      .describe('Hash of the text that was read (UTF-8; lines of one locator joined by a line feed).'),
  })
  .refine((b) => (b.state === 'not-coded') === (b.reason !== undefined), {
    message: 'a block that is not coded has a reason, a coded one has none',
    path: ['reason'],
  })
  .describe('A block of the source, so that completeness can be checked without the text.');
export type Block = z.infer<typeof Block>;
