import fastify from 'fastify';

/** A server in the core. */
export const server = fastify;
