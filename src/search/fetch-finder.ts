import { finder, type Finder } from './finder.ts';
import { parseRecords } from './records.ts';

const fetched = new Map<string, Promise<Finder>>();

/**
 * The finder over the records at an address, fetched once; rejects if they cannot be fetched or have another shape,
 * and tries again when asked again.
 */
export function fetchFinder(address: string): Promise<Finder> {
  const known = fetched.get(address);
  if (known !== undefined) return known;
  const coming = fetchRecords(address).then(finder);
  fetched.set(address, coming);
  coming.catch(() => fetched.delete(address));
  return coming;
}

async function fetchRecords(address: string) {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the search records answered ${String(response.status)}`);
  return parseRecords(await response.json());
}
