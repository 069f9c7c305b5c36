import { parseHTML } from 'linkedom';

/** An empty document to draw figures in while the site is built. */
export const { document } = parseHTML('<!doctype html><html><body></body></html>') as unknown as {
  document: Document;
};
