import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';

/** The page's own files, and the libraries it draws with. */
export function assets(app: FastifyInstance): void {
  app.get('/', async (_request, reply) => {
    const { type, body } = await send(own('index.html'));
    return reply.type(type).send(body);
  });
  app.get<{ Params: { name: string } }>('/static/:name', async ({ params: { name } }, reply) => {
    if (!/^[a-z-]+\.(css|js|svg)$/u.test(name)) return reply.code(404).send();
    const { type, body } = await send(own(name));
    return reply.type(type).header('cache-control', 'no-cache').send(body);
  });
  app.get<{ Params: { name: string } }>('/vendor/:name', async ({ params: { name } }, reply) => {
    const library = vendors[name];
    if (library === undefined) return reply.code(404).send();
    const { type, body } = await send(library);
    return reply.type(type).send(body);
  });
}

function own(name: string): URL {
  return new URL(`static/${name}`, import.meta.url);
}

async function send(file: URL) {
  const type = types[file.pathname.split('.').at(-1) ?? ''] ?? 'application/octet-stream';
  return { type, body: await readFile(file) };
}

const types: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  css: 'text/css; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  svg: 'image/svg+xml',
};

/** Libraries as they are published, from node_modules: nothing is fetched from anywhere else. */
const vendors: Readonly<Record<string, URL>> = {
  'adaptivecards.js': beside('adaptivecards', '../dist/adaptivecards.min.js'),
  'adaptivecards.css': beside('adaptivecards', '../dist/adaptivecards.css'),
  'markdown-it.js': beside('markdown-it', 'browser/markdown-it.umd.min.js'),
  'slack-blocks.css': beside('slack-blocks-to-jsx', 'style.css'),
};

/** A file beside a package's entry point; some packages let nobody name their other files. */
function beside(name: string, file: string): URL {
  return new URL(file, import.meta.resolve(name));
}
