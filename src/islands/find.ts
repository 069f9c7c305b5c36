/** The element that a selector names; throws where the page does not have it. */
export function find<T extends Element>(root: ParentNode, type: new () => T, selector: string): T {
  const found = root.querySelector(selector);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${selector}`);
}
