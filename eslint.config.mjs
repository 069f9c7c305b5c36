import { globSync, readFileSync } from 'node:fs';
import js from '@eslint/js';
import astro from 'eslint-plugin-astro';
import boundaries from 'eslint-plugin-boundaries';
import { defineConfig } from 'eslint/config';
import ts from 'typescript-eslint';

/** What each room of the house may import, besides itself. Data runs one way: nothing imports upwards. */
const HTML = ['schema', 'atlas', 'views', 'draw', 'search', 'publish', 'components', 'islands', 'styles'];
const MAY_IMPORT = {
  schema: [],
  load: ['schema'],
  atlas: ['schema'],
  views: ['schema', 'atlas'],
  search: ['schema', 'atlas', 'views'],
  publish: ['schema', 'atlas', 'views'],
  draw: ['schema', 'atlas', 'views'],
  components: HTML,
  layouts: HTML,
  pages: [...HTML, 'layouts'],
  islands: ['schema', 'atlas', 'views', 'draw', 'search'],
  styles: [],
};
const ROOMS = Object.keys(MAY_IMPORT);

/** Rooms that know neither Astro nor Node: they run in the browser, in the terminal and in tests alike. */
const PURE = ['schema', 'atlas', 'views', 'draw', 'search', 'islands'];
const files = (rooms) => rooms.map((room) => `src/${room}/**/*.{ts,astro}`);

const NO_FRAMEWORK = {
  regex: '^(?:node:|astro(?::|$|/)|virtual:)',
  message: 'This room knows neither Astro nor Node.',
};

/** The islands themselves: what a `<script>` of some page names. What they share is no island. */
const ISLANDS = globSync('src/**/*.astro', { cwd: import.meta.dirname }).flatMap((file) =>
  [...readFileSync(`${import.meta.dirname}/${file}`, 'utf8').matchAll(/'#src\/islands\/([\w-]+)\.ts'/g)].map(
    ([, name]) => name,
  ),
);
const NO_ISLAND = {
  regex: `^(?:\\./|#src/islands/)(?:${[...new Set(ISLANDS)].join('|')})\\.ts$`,
  message: 'Islands never import each other: what two of them need is a module of its own.',
};

const layers = [
  ...Object.entries(MAY_IMPORT).map(([room, others]) => ({
    from: { element: { type: room } },
    allow: { to: { element: { types: { anyOf: [room, ...others] } } } },
    message: `src/${room} may import only from: ${[room, ...others].join(', ')}`,
  })),
  {
    // The loader asks three things of the atlas: whether a date is one, where two codings differ, and how a record stands
    // to what was published of it. It also remembers as the atlas does.
    from: { element: { type: 'load' } },
    allow: {
      to: {
        element: {
          type: 'atlas',
          fileInternalPath:
            '{address,agreement,atlas,changed,date,day,digest,follows,history,published,remembered}.ts',
        },
      },
    },
  },
  {
    from: { element: { types: { anyOf: ['pages', 'layouts', 'components'] } } },
    allow: { to: { file: { categories: 'site' } } },
  },
  {
    from: { file: { categories: 'site' } },
    allow: {
      to: [
        { element: { types: { anyOf: ['schema', 'atlas'] } } },
        // What the loader serves to pages has its shape from there.
        { element: { type: 'load', fileInternalPath: 'desk.ts' } },
        { file: { categories: 'site' } },
      ],
    },
  },
];

/** Said of every file. */
const SYNTAX = [
  { selector: 'TSEnumDeclaration', message: 'Node runs this by stripping types: use a const object.' },
  { selector: 'TSParameterProperty', message: 'Node runs this by stripping types: assign the field.' },
  {
    selector: 'AssignmentExpression[left.property.name=/^(?:innerHTML|outerHTML)$/]',
    message: 'Trusted Types forbid it: build nodes.',
  },
];

export default defineConfig(
  { ignores: ['dist/', 'dist-*/', '.astro/', 'public/', 'node_modules/', 'content/', 'tests/fixtures/'] },
  js.configs.recommended,
  ts.configs.strict,
  ts.configs.stylistic,
  astro.configs.recommended,
  {
    files: ['**/*.{ts,astro,mjs}'],
    rules: {
      'no-restricted-syntax': ['error', ...SYNTAX],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'separate-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/no-empty-function': 'off',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
    },
  },
  { files: ['*.mjs'], languageOptions: { globals: { process: 'readonly' } } },
  {
    files: ['scripts/**/*.ts', 'tests/**/*.ts', 'src/load/**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/await-thenable': 'error',
    },
  },
  {
    files: ['src/**/*.{ts,astro}'],
    plugins: { boundaries },
    settings: {
      'import/resolver': { typescript: { project: 'tsconfig.json' } },
      'boundaries/elements': ROOMS.map((room) => ({ type: room, pattern: `src/${room}` })),
      'boundaries/files': [{ category: 'site', pattern: 'src/*.{ts,json}' }],
      'boundaries/dependency-nodes': ['import', 'dynamic-import', 'export'],
    },
    rules: {
      'boundaries/dependencies': [
        'error',
        { default: 'disallow', policies: layers, checkUnknownLocals: true },
      ],
      'boundaries/no-unknown-files': 'error',
    },
  },
  {
    files: files(PURE),
    rules: {
      'no-restricted-imports': ['error', { patterns: [NO_FRAMEWORK] }],
      'no-restricted-syntax': [
        'error',
        ...SYNTAX,
        {
          selector: "MemberExpression[object.type='MetaProperty'][property.name='env']",
          message: 'This room knows neither Astro nor Node: take it as an argument.',
        },
      ],
      'no-restricted-globals': ['error', 'process', 'Buffer', '__dirname', '__filename'],
    },
  },
  {
    files: ['src/islands/**/*.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NO_FRAMEWORK, NO_ISLAND] }] },
  },
);
