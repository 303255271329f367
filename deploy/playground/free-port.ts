import { once } from 'node:events';
import { createServer } from 'node:net';

/** The first free port of 127.0.0.1 from here on; 0 asks for any. Throws after a hundred. */
export async function freePort(from: number): Promise<number> {
  for (let port = from; port < from + 100; port += 1) {
    const free = await tried(port);
    if (free !== undefined) return free;
  }
  throw new Error(`no port from ${from} to ${from + 99} is free`);
}

async function tried(port: number): Promise<number | undefined> {
  const server = createServer();
  server.listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return undefined;
  }
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return typeof address === 'object' && address !== null ? address.port : undefined;
}
