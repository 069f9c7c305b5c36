import type { Nodes, Root } from './mdx.ts';

/**
 * The prose of a page as plain text, one string a paragraph or heading, so that what a reader read can be hashed, kept
 * and compared. A heading begins with `## ` (as many signs as its depth), an item of a list with `- `; the words of a
 * claim or of a link to a record are followed by its id in brackets, and every paragraph of a stretch of an article
 * begins with the stretch's locators in brackets: `[dek p1] Officials were uneasy [nbc-2014-c01].`
 */
export function plainText(root: Root): string[] {
  return root.children.flatMap((node) => paragraphs(node, ''));
}

function paragraphs(node: Nodes, before: string): string[] {
  switch (node.type) {
    case 'heading':
      return said(`${'#'.repeat(node.depth)} `, node);
    case 'paragraph':
      return said(before, node);
    case 'listItem':
      return node.children.flatMap((child, i) => paragraphs(child, i === 0 ? `${before}- ` : before));
    case 'mdxJsxFlowElement': {
      const at = attribute(node, 'at');
      if (node.name === 'Block') {
        return node.children.flatMap((child) => paragraphs(child, at === '' ? before : `[${at}] `));
      }
      return said(before, { type: 'paragraph', children: [node as never] });
    }
    case 'code':
      return said(before, node);
    default:
      return 'children' in node ? node.children.flatMap((child) => paragraphs(child, before)) : [];
  }
}

/** One paragraph; nothing where it says nothing. */
function said(before: string, node: Nodes): string[] {
  const text = words(node).replace(/\s+/g, ' ').trim();
  return text === '' ? [] : [before + text];
}

function words(node: Nodes): string {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
    case 'code':
      return node.value;
    case 'break':
      return ' ';
    case 'mdxJsxFlowElement':
    case 'mdxJsxTextElement': {
      const id = attribute(node, node.name === 'Ref' ? 'to' : 'id');
      const inside = node.children.map(words).join('');
      return id === '' ? inside : `${inside.trimEnd()} [${id}]`;
    }
    default:
      return 'children' in node ? node.children.map((child) => words(child)).join('') : '';
  }
}

function attribute(node: Nodes, name: string): string {
  if (!('attributes' in node) || !Array.isArray(node.attributes)) return '';
  for (const given of node.attributes) {
    if (given.type === 'mdxJsxAttribute' && given.name === name && typeof given.value === 'string') {
      return given.value.trim().replace(/\s+/g, ' ');
    }
  }
  return '';
}
