import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { badCharacter, badCharacters } from './encoding.ts';
import { issueAt, type Fault, type Issue, type Place } from './issue.ts';
import { plainText } from './plain-text.ts';
import { type Sentence, sentencesOf } from './sentences.ts';
import { listed, suggest } from './suggest.ts';

/** A record that the prose names, or an address to which it links, and where. */
interface Mark {
  id: string;
  place: Place;
}

/** A stretch of an article page. */
interface Stretch {
  at: string[];
  claims: Mark[];
  place: Place;
}

/** What the prose of a page marks. */
export interface Body {
  claims: Mark[];
  refs: Mark[];
  stretches: Stretch[];
  links: Mark[];
  sentences: Sentence[];
  /** The prose as plain text, paragraph by paragraph. */
  text: string[];
}

/** The components that prose may use, and the one attribute that each must have. */
const COMPONENTS = new Map([
  ['Block', { attribute: 'at', example: '<Block at="p3">' }],
  ['Claim', { attribute: 'id', example: '<Claim id="nbc-2014-c07">' }],
  ['Ref', { attribute: 'to', example: '<Ref to="boko-haram">' }],
]);

const HEADING_ID = /^( {0,3}#{1,6}[ \t].*?)(\{#[^{}\s]*\})(?=[ \t]*\r?$)/gm;
const parser = unified().use(remarkParse).use(remarkMdx);

export type Root = ReturnType<typeof parser.parse>;
export type Nodes = Root | Root['children'][number];
type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;
type Link = Extract<Nodes, { type: 'link' | 'definition' }>;

/**
 * Reads the prose of a page: what it marks, and all that content must not hold (other components, HTML, imports,
 * expressions, scripts, images, links that lead nowhere safe). `body` is `undefined` where the prose cannot be parsed.
 */
export function readProse(
  prose: string,
  file: string,
  kind: 'article' | 'group',
): { body: Body | undefined; issues: Issue[] } {
  const reader = new Reader(file, kind);
  const plain = reader.headingIds(prose);
  let root: Root;
  try {
    root = parser.parse(plain);
  } catch (error) {
    reader.broken(error);
    return { body: undefined, issues: reader.issues };
  }
  reader.read(root, []);
  reader.body.text = plainText(root);
  reader.body.sentences = sentencesOf(root, file);
  return { body: reader.body, issues: reader.issues };
}

class Reader {
  readonly issues: Issue[] = [];
  readonly body: Body = { claims: [], refs: [], stretches: [], links: [], sentences: [], text: [] };
  readonly #file: string;
  readonly #kind: 'article' | 'group';

  constructor(file: string, kind: 'article' | 'group') {
    this.#file = file;
    this.#kind = kind;
  }

  /** Refuses `{#id}` after a heading and blanks it out, so that what follows can still be read. */
  headingIds(prose: string): string {
    return prose.replace(HEADING_ID, (_all, before: string, mark: string, offset: number) => {
      const line = prose.slice(0, offset).split('\n').length;
      this.#sayAt(
        { file: this.#file, line, col: before.length + 1 },
        {
          code: 'heading-id',
          what: `The heading is given an id, ${mark}.`,
          why: 'Headings take theirs from their words; permalinks lead to blocks and claims.',
          fix: 'Remove it.',
        },
      );
      return before + ' '.repeat(mark.length);
    });
  }

  broken(error: unknown): void {
    const {
      reason = String(error),
      line,
      column,
    } = error as { reason?: string; line?: number; column?: number };
    const comment = reason.includes('to create a comment');
    // “Expected a closing tag for `<Claim>` (14:51-14:78)”: where it opens is where to look.
    const open = /\((\d+):(\d+)-\d+:\d+\)/.exec(reason);
    this.issues.push(
      issueAt(
        { file: this.#file, line: Number(open?.[1] ?? line ?? 1), col: Number(open?.[2] ?? column ?? 1) },
        comment
          ? {
              code: 'html',
              what: 'HTML comments are not part of MDX.',
              fix: 'Write {/* … */}, or use the field `note`.',
            }
          : {
              code: 'mdx',
              what: `This is not MDX: ${reason.replace(/ \(\d+:\d+-\d+:\d+\)/, '').replace(/\.?$/, '.')}`,
              why: 'Nothing in this page can be checked until it can be read.',
              fix: 'Close each <Block>, <Claim> and <Ref> within the paragraph or block in which it opens; write a plain < as &lt; and { as &#123;.',
            },
      ),
    );
  }

  read(node: Nodes, above: readonly Element[]): void {
    switch (node.type) {
      case 'mdxjsEsm':
        this.#say(node, {
          code: 'import',
          what: 'Imports and exports are not allowed in content.',
          why: 'Content is text that anyone can read and check; it runs nothing.',
          fix: `Remove them: ${listed(COMPONENT_NAMES, 'and')} are there without an import.`,
        });
        break;
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        if (!/^\s*\/\*[\s\S]*\*\/\s*$/.test(node.value)) {
          this.#say(node, {
            code: 'expression',
            what: 'Expressions in {braces} are not allowed in content.',
            why: 'Content is text that anyone can read and check; it runs nothing.',
            fix: 'Write the text itself; a plain brace is &#123;.',
          });
        }
        break;
      case 'image':
      case 'imageReference':
        this.#say(node, {
          code: 'image',
          what: 'Images are not allowed in content.',
          why: 'The atlas shows its own drawings only.',
          fix: 'Remove it.',
        });
        break;
      case 'link':
      case 'definition':
        this.#link(node);
        break;
      case 'text':
        // The file itself holds none: it is written as a reference, such as `&#x202E;`.
        for (const { code } of badCharacters(node.value)) this.#say(node, badCharacter(code));
        break;
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        if (!this.#element(node, above)) return;
        break;
    }
    if ('children' in node) {
      const inside = isElement(node) ? [...above, node] : above;
      for (const child of node.children) this.read(child, inside);
    }
  }

  #link(node: Link): void {
    const { url } = node;
    this.body.links.push({ id: url, place: this.#place(node) });
    if (url.startsWith('/')) {
      this.#say(node, {
        code: 'link',
        what: `The link \`${url}\` begins with a slash.`,
        why: 'It would break where the site does not stand at the root of its host.',
        fix: 'Link records with <Ref to="id">, other pages with a relative address.',
      });
    } else if (/^[a-z][a-z0-9+.-]*:/i.test(url) && !/^https?:\/\//i.test(url)) {
      this.#say(node, {
        code: 'link',
        what: `The link \`${url}\` is of a kind that content may not use.`,
        why: 'A reader must be able to follow any link safely.',
        fix: 'Use https, http, a relative address or #anchor.',
      });
    }
  }

  /** Whether what is inside is to be read too. */
  #element(node: Element, above: readonly Element[]): boolean {
    const name = node.name ?? '';
    const component = COMPONENTS.get(name);
    if (component === undefined) {
      this.#unknown(node, name);
      return COMPONENT_NAMES.some((known) => known.toLowerCase() === name.toLowerCase());
    }
    const value = this.#attribute(node, name, component);
    const place = this.#place(node);
    const inside = above.map((element) => element.name);
    if (name === 'Block') {
      if (this.#kind !== 'article') {
        this.#say(node, {
          code: 'structure',
          what: '<Block> stands in a profile.',
          why: 'Only article pages treat the blocks of a source.',
          fix: 'Remove it and keep what it holds.',
        });
      } else if (inside.includes('Block')) {
        this.#say(node, {
          code: 'structure',
          what: '<Block> stands inside another <Block>.',
          why: 'Each stretch of the reading has one place in the source.',
          fix: 'Close the first one before.',
        });
      }
      const at = (value ?? '').split(/\s+/).filter(Boolean);
      if (node.type === 'mdxJsxTextElement') {
        this.#say(node, {
          code: 'structure',
          what: '<Block> does not stand on a line of its own.',
          why: 'What it holds would not be read as paragraphs.',
          fix: 'Put its start and its end on lines of their own, with blank lines around.',
        });
      }
      this.body.stretches.push({ at, claims: [], place });
      return true;
    }
    if (value === undefined) return true;
    const mark = { id: value, place: this.#attributePlace(node, component.attribute) };
    if (name === 'Ref') {
      this.body.refs.push(mark);
      return true;
    }
    this.body.claims.push(mark);
    if (inside.includes('Claim')) {
      this.#say(node, {
        code: 'structure',
        what: '<Claim> stands inside another <Claim>.',
        why: 'A reader could not tell which words carry which claim.',
        fix: 'Close the first one before.',
      });
    }
    if (this.#kind === 'article' && !inside.includes('Block')) {
      this.#say(node, {
        code: 'structure',
        what: `<Claim id="${value}"> stands outside any <Block>.`,
        why: 'A claim in an article page is shown beside its place in the source.',
        fix: 'Put it inside the <Block at="…"> that treats its place.',
      });
    } else {
      this.body.stretches.at(-1)?.claims.push(mark);
    }
    return true;
  }

  #unknown(node: Element, name: string): void {
    if (/^[A-Z]/.test(name)) {
      this.#say(node, {
        code: 'unknown-component',
        what: `<${name}> is not a component of the atlas.`,
        why: 'The build would stop here.',
        suggestion: suggest(name, COMPONENT_NAMES),
        fix: `Content may use ${listed(
          COMPONENT_NAMES.map((known) => `<${known}>`),
          'and',
        )}.`,
      });
      return;
    }
    const meant = COMPONENT_NAMES.find((known) => known.toLowerCase() === name.toLowerCase());
    this.#say(node, {
      code: 'html',
      what:
        name === ''
          ? 'A fragment <>…</> is not allowed in content.'
          : `HTML such as <${name}> is not allowed in content.`,
      why: 'Content is Markdown, so that it can be checked, searched and printed.',
      suggestion: meant,
      fix: 'Write it in Markdown.',
    });
  }

  #attribute(
    node: Element,
    name: string,
    { attribute, example }: { attribute: string; example: string },
  ): string | undefined {
    let value: string | undefined;
    for (const given of node.attributes) {
      if (
        given.type === 'mdxJsxExpressionAttribute' ||
        (typeof given.value === 'object' && given.value !== null)
      ) {
        this.#sayAt(place(this.#file, given.position), {
          code: 'expression',
          what: `<${name}> is given an expression in {braces}.`,
          why: 'Content runs nothing.',
          fix: `Write the value in quotes: ${example}.`,
        });
        if (given.type === 'mdxJsxAttribute' && given.name === attribute) return undefined;
        continue;
      }
      if (given.name === attribute && typeof given.value === 'string' && given.value.trim() !== '') {
        value = given.value;
        continue;
      }
      if (given.name === attribute) continue;
      this.#sayAt(place(this.#file, given.position), {
        code: 'unknown-attribute',
        what: `<${name}> has no attribute \`${given.name}\`.`,
        why: 'It would be dropped unseen.',
        suggestion: suggest(given.name, [attribute]),
        fix: `It has one: ${example}.`,
      });
    }
    if (value === undefined) {
      this.#say(node, {
        code: 'missing-attribute',
        what: `<${name}> has no \`${attribute}\`.`,
        why: 'Without it nobody can tell what it stands for.',
        fix: `Write ${example}.`,
      });
    }
    return value;
  }

  #attributePlace(node: Element, name: string): Place {
    const given = node.attributes.find((one) => one.type === 'mdxJsxAttribute' && one.name === name);
    return place(this.#file, given?.position ?? node.position);
  }

  #place(node: Nodes): Place {
    return place(this.#file, node.position);
  }

  #say(node: Nodes, fault: Fault): void {
    this.#sayAt(this.#place(node), fault);
  }

  #sayAt(at: Place, fault: Fault): void {
    this.issues.push(issueAt(at, fault));
  }
}

const COMPONENT_NAMES = [...COMPONENTS.keys()];

function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

function place(file: string, position: Nodes['position']): Place {
  return { file, line: position?.start.line ?? 1, col: position?.start.column ?? 1 };
}
