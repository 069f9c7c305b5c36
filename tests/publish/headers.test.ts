import { describe, expect, it } from 'vitest';
import { HEADER_RULES, headersFile, headersFor } from '#src/publish/headers.ts';
import { contentType, isText, MEDIA_TYPES } from '#src/publish/media-types.ts';
import { nginxConfiguration } from '#src/publish/nginx.ts';

const NGINX = { dir: '/srv/atlas', listen: '127.0.0.1:8080', name: 'atlas.example' };

describe('headers', () => {
  it('are set by one rule each, for hosts that would join two values', () => {
    for (const path of [
      '',
      'groups/x/',
      '_astro/a.js',
      'search/records/a.json',
      'v/1/x/',
      'data/atlas.json',
    ]) {
      const rules = HEADER_RULES.filter(({ folders }) => folders.some((folder) => path.startsWith(folder)));
      const names = rules.flatMap(({ headers }) => Object.keys(headers));
      expect(names, path).toEqual([...new Set(names)]);
    }
  });

  it('keep only what is named by what it holds or frozen, and never a page', () => {
    expect(headersFor('_astro/x.js')['Cache-Control']).toContain('immutable');
    expect(headersFor('v/2026.11.28/claims/x/')['Cache-Control']).toContain('immutable');
    for (const path of ['', 'index.html', 'search/', 'changes/', 'data/atlas.json', 'very/'])
      expect(headersFor(path)['Cache-Control'], path).toBe('no-cache');
  });

  it('let programs of others read the data, and nobody frame a page', () => {
    expect(headersFor('data/atlas.json')['Access-Control-Allow-Origin']).toBe('*');
    expect(headersFor('groups/x/')).not.toHaveProperty('Access-Control-Allow-Origin');
    expect(headersFor('groups/x/')['Content-Security-Policy']).toBe("frame-ancestors 'none'");
  });

  it('stand in `_headers` below the base', async () => {
    await expect(headersFile('/atlas/')).toMatchFileSnapshot('__files__/_headers');
    expect(headersFile('/')).toMatch(/^\/\*\n {2}Content-Security-Policy: /);
  });
});

describe('the configuration of nginx', () => {
  it('is made of the same headers and media types', async () => {
    await expect(nginxConfiguration({ ...NGINX, base: '/atlas/' })).toMatchFileSnapshot(
      '__files__/nginx.conf',
    );
    const root = nginxConfiguration({ ...NGINX, base: '/' });
    expect(root).toContain('root "/srv/atlas";');
    expect(root).not.toContain('return 301');
  });

  it('refuses what nginx would read as a variable', () => {
    expect(() => nginxConfiguration({ ...NGINX, base: '/', dir: '/srv/$x' })).toThrow('$');
    expect(nginxConfiguration({ ...NGINX, base: '/', dir: '/a "b"' })).toContain('root "/a \\"b\\"";');
  });
});

describe('media types', () => {
  it('name the encoding of text and of nothing else', () => {
    expect(contentType('a.bib')).toBe('application/x-bibtex; charset=utf-8');
    expect(contentType('a.woff2')).toBe('font/woff2');
    expect(contentType('_headers')).toBe('application/octet-stream');
    expect(Object.values(MEDIA_TYPES).filter((type) => !isText(type))).toEqual([
      'image/x-icon',
      'image/png',
      'font/woff2',
    ]);
  });
});
