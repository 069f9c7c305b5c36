/** Records by their main name, as English sorts them. */
export function byName<T extends { name: string }>(records: readonly T[]): T[] {
  return [...records].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}
