import mdx from '@astrojs/mdx';
import { defineConfig, fontProviders } from 'astro/config';
import { atlasContent } from './src/load/plugin.ts';
import settings from './src/site.json' with { type: 'json' };

// ATLAS_BASE builds the site for another path, ATLAS_OUT into another folder; both serve tests and `npm run build`.
export default defineConfig({
  site: settings.site,
  base: process.env.ATLAS_BASE ?? settings.base,
  outDir: process.env.ATLAS_OUT ?? './dist',
  output: 'static',
  trailingSlash: 'always',
  build: { format: 'directory', inlineStylesheets: 'never' },
  integrations: [atlasContent(), mdx()],
  markdown: { syntaxHighlight: false },
  devToolbar: { enabled: false },
  fonts: [
    latin(
      'Source Serif 4',
      '--font-serif',
      'serif',
      '400',
      '@fontsource/source-serif-4/files/source-serif-4-latin-400-normal',
    ),
    latin(
      'Source Sans 3',
      '--font-sans',
      'sans-serif',
      '200 900',
      '@fontsource-variable/source-sans-3/files/source-sans-3-latin-wght-normal',
    ),
  ],
  security: {
    csp: {
      directives: [
        "default-src 'none'",
        "img-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "form-action 'self'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
        'trusted-types atlas',
      ],
    },
  },
  vite: {
    build: {
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        // Astro marks every MDX page with a directive that the bundler does not know.
        onLog: (level, log, report) => {
          if (log.code !== 'MODULE_LEVEL_DIRECTIVE') report(level, log);
        },
        // d3-transition declares side effects and so would bring all of d3-selection's friends with it.
        treeshake: { moduleSideEffects: [{ test: /\/node_modules\/d3(?:-[a-z-]+)?\//, sideEffects: false }] },
      },
    },
  },
});

/** One upright file of a @fontsource package: Latin covers what the atlas prints; the serif comes in one weight to save bytes. */
function latin(name, cssVariable, generic, weight, file) {
  return {
    provider: fontProviders.local(),
    name,
    cssVariable,
    fallbacks: [generic],
    options: {
      variants: [{ weight, style: 'normal', display: 'optional', src: [`./node_modules/${file}.woff2`] }],
    },
  };
}
