import { HEADER_RULES, REVALIDATED } from './headers.ts';
import { isText, MEDIA_TYPES } from './media-types.ts';

export interface NginxOptions {
  /** Path under which the site stands, with slashes at both ends. */
  base: string;
  /** Folder of the built site, absolute. */
  dir: string;
  /** What the server listens on: `80`, `127.0.0.1:8080`. */
  listen: string;
  /** Name of the host. */
  name: string;
}

/** A configuration of nginx for the built site, for its `http` context: a file in conf.d/ or sites-enabled/. */
export function nginxConfiguration({ base, dir, listen, name }: NginxOptions): string {
  const [everywhere, ...others] = HEADER_RULES;
  const varying = others.flatMap(({ folders, headers }) =>
    Object.entries(headers).map(([header, value]) => ({
      header,
      value,
      folders,
      variable: `$atlas_${header.toLowerCase().replaceAll('-', '_')}`,
    })),
  );
  const maps = varying.map(({ header, value, folders, variable }) =>
    [
      `map $uri ${variable} {`,
      `    default ${quoted(header === 'Cache-Control' ? REVALIDATED : '')};`,
      ...folders.map((folder) => `    ${quoted(`~^${escaped(base + folder)}`)} ${quoted(value)};`),
      '}',
    ].join('\n'),
  );
  const types = Object.entries(MEDIA_TYPES).map(([end, type]) => `        ${type} ${end};`);
  const texts = [...new Set(Object.values(MEDIA_TYPES).filter(isText))].filter(
    (type) => type !== 'text/html',
  );
  return `# The Allegiance Atlas behind nginx, as \`npm run nginx\` prints it: for the http context, as a file in conf.d/.

${maps.join('\n\n')}

server {
    listen ${listen};
    server_name ${name};
    server_tokens off;
    absolute_redirect off;

    types {
${types.join('\n')}
    }
    default_type application/octet-stream;
    charset utf-8;
    charset_types ${texts.join(' ')};

    gzip on;
    gzip_vary on;
    gzip_min_length 256;
    gzip_types ${texts.join(' ')};

${Object.entries(everywhere?.headers ?? {})
  .map(([header, value]) => `    add_header ${header} ${quoted(value)} always;`)
  .join('\n')}
    # An empty one is not sent; one that is not for ever goes only with what is there.
${varying.map(({ header, variable }) => `    add_header ${header} ${variable};`).join('\n')}

    error_page 404 ${base}404.html;
    index index.html;

    location ${base} {
        ${base === '/' ? `root ${quoted(dir)};` : `alias ${quoted(`${dir}/`)};`}
    }
${
  base === '/'
    ? ''
    : `    location = ${base.slice(0, -1)} {
        return 301 ${base};
    }
`
}    # For hosts of another kind.
    location = ${base}_headers {
        return 404;
    }
}
`;
}

/** Quoted for nginx, which reads `$` as the start of a variable even there: none may stand in it. */
function quoted(text: string): string {
  if (/[$\n]/.test(text))
    throw new RangeError(`nginx cannot be told ${JSON.stringify(text)}: it holds a $ or a new line`);
  return `"${text.replace(/["\\]/g, '\\$&')}"`;
}

/** For a regular expression. */
function escaped(text: string): string {
  return text.replace(/[.+*?()[\]{}^|\\]/g, '\\$&');
}
