import Fastify from 'fastify';
import { z } from 'zod';
import { act, pageAct } from './act.ts';
import { assets } from './assets.ts';
import { live } from './live.ts';
import type { PageWorld } from './page-world.ts';

/** The page, listening on 127.0.0.1. */
export type Page = { readonly url: string; stop(): Promise<void> };

/** Serves the one page over this world; `port` 0 takes a free one. */
export async function startPage(world: PageWorld, port: number): Promise<Page> {
  const app = Fastify({ forceCloseConnections: true, bodyLimit: 200_000 });
  const playerOf = (id: unknown) => world.cast.find((player) => player.id === id) ?? firstOf(world);

  // The page may be asked by this machine's own browser only, whatever name leads to it.
  app.addHook('onRequest', async ({ hostname }, reply) => {
    if (!['127.0.0.1', 'localhost'].includes(hostname)) await reply.code(403).send();
  });
  app.get('/live', (request, reply) => {
    reply.hijack();
    const { as } = whom.parse(request.query);
    live(reply.raw, playerOf(as), world);
  });
  app.post('/act', async (request, reply) => {
    const { as } = whom.parse(request.query);
    const done = pageAct.safeParse(request.body);
    if (!done.success) return reply.code(400).send({ error: z.prettifyError(done.error) });
    return act(done.data, playerOf(as), world);
  });
  app.get('/file/:id', async (request, reply) => {
    const { as } = whom.parse(request.query);
    const { id } = whichFile.parse(request.params);
    const found = world.slack.download(playerOf(as).slack, id);
    if (found === undefined) return reply.code(404).send();
    const { file, bytes } = found;
    // A PDF is shown; what a browser might run is only kept.
    const how = file.mimetype === 'application/pdf' ? 'inline' : 'attachment';
    const name = `filename*=UTF-8''${encodeURIComponent(file.name)}`;
    return reply
      .type(file.mimetype)
      .header('content-disposition', `${how}; ${name}`)
      .header('x-content-type-options', 'nosniff')
      .header('cache-control', 'no-store')
      .send(bytes);
  });
  assets(app);
  const url = await app.listen({ port, host: '127.0.0.1' });
  return { url, stop: () => app.close() };
}

const whom = z.looseObject({ as: z.string().optional() });
const whichFile = z.object({ id: z.string() });

function firstOf({ cast: [first] }: PageWorld) {
  if (first === undefined) throw new Error('the playground has no people');
  return first;
}
