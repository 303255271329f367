import type { HTTPReceiver } from '@slack/bolt';
import type { FastifyInstance } from 'fastify';

/** The one path for clicks, forms, commands and events. */
const slackPath = '/slack/events';

/** Puts Bolt's receiver into its own scope of fastify, where bodies stay as they were signed. */
export async function mountReceiver(
  app: FastifyInstance,
  receiver: HTTPReceiver,
  unsigned: () => void,
): Promise<void> {
  await app.register(async (scope) => {
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, done) => {
      done(null, body);
    });
    scope.post(slackPath, (request, reply) => {
      // Bolt takes the body from here, because the stream has been read.
      Object.assign(request.raw, { rawBody: request.body });
      reply.raw.once('finish', () => {
        if (reply.raw.statusCode === 401) unsigned();
      });
      reply.hijack();
      receiver.requestListener(request.raw, reply.raw);
    });
  });
}
