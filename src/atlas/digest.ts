import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import canonicalize from 'canonicalize';

/** Fields that may change without the record being another one. */
const APART = new Set(['url', 'page', 'digest', 'change', 'status', 'note', 'was', 'into']);

/**
 * SHA-256, hex, of the RFC 8785 (JCS) form of a record as published, without `url`, `page`, `digest`, `change`,
 * `status`, `note`, `was` and `into`. Absent fields are left out, so that a new optional field changes nothing.
 * A source's `url`, the outlet's address, stays out too: one rule for every record.
 */
export function digest(record: object): string {
  return bytesToHex(sha256(utf8ToBytes(hashed(record))));
}

/** What is hashed for a digest. */
export function hashed(record: object): string {
  const kept = Object.fromEntries(
    Object.entries(record).filter(([key, value]) => !APART.has(key) && value !== undefined),
  );
  return canonicalize(kept) ?? '';
}
