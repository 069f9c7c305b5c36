/** What was made of each thing the last time, by name; what is given the same need not be made again. */
export type Cache = Map<string, { given: unknown; value: unknown }>;

/** What is made of something, or was made of the same the last time under this name, which always names the same sort. */
export function cached<T>(cache: Cache, name: string, given: unknown, make: () => T): T {
  const last = cache.get(name);
  if (last !== undefined && last.given === given) return last.value as T;
  const value = make();
  cache.set(name, { given, value });
  return value;
}
