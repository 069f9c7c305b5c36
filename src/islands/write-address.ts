/**
 * Gives this page another query, as a step of the history or in place of the last one; nothing where it has it already.
 *
 * @param search the query with its question mark, or nothing
 * @param hash what follows it
 */
export function writeAddress(search: string, how: 'pushState' | 'replaceState', hash = ''): void {
  if (search === location.search) return;
  try {
    history[how](null, '', location.pathname + search + hash);
  } catch {
    // Browsers limit how often a page may write its address; the next change writes it again.
  }
}
