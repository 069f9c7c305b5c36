import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { order } from './order.ts';

/**
 * Some records drawn at random, the same for the same seed everywhere: those whose SHA-256 of `<seed> <id>` is least,
 * in that order. A record that is added or goes changes the draw by no more than itself.
 */
export function sample<T extends { id: string }>(
  records: readonly T[],
  { seed, count }: { seed: string; count: number },
): T[] {
  return records
    .map((record) => ({ record, lot: bytesToHex(sha256(utf8ToBytes(`${seed} ${record.id}`))) }))
    .sort((a, b) => order(a.lot, b.lot))
    .slice(0, count)
    .map(({ record }) => record);
}
