import { parseHTML } from 'linkedom';

/** What says nothing as plain HTML: drawings, scripts, controls. */
const LEFT_OUT = 'script, style, template, svg, img, button, input, select, textarea, output';
/** What carries meaning or a destination. */
const KEPT: ReadonlySet<string> = new Set([
  'colspan',
  'datetime',
  'dir',
  'href',
  'id',
  'lang',
  'rowspan',
  'scope',
  'value',
]);

/** The words of a built page as HTML without style, script, picture or font: as light and as fast as they can be. */
export function plainPage(html: string): string {
  const { document } = parseHTML(html);
  const main = document.querySelector('main');
  if (main === null) throw new Error('the page has no main part');
  for (const element of main.querySelectorAll(LEFT_OUT)) element.remove();
  for (const element of main.querySelectorAll('*'))
    for (const name of element.getAttributeNames()) if (!KEPT.has(name)) element.removeAttribute(name);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${document.title.replaceAll('<', '&lt;')}</title>
${main.innerHTML}
`;
}
