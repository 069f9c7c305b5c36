import { parseHTML } from 'linkedom';

/** An empty document to draw in. */
export function emptyDocument(): Document {
  return parseHTML('<!doctype html><html><body></body></html>').document as unknown as Document;
}

/** An element as text with one tag a line, so that a review of a picture sees what changed. */
export function inLines(element: Element): string {
  return `${element.outerHTML.replaceAll('><', '>\n<')}\n`;
}
