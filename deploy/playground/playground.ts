import { once } from 'node:events';
import { startPlayground } from './start-playground.ts';

// `npm run playground`: starts everything, prints one address, stays until Ctrl-C.
const port = Number(process.env['PORT'] ?? 4100);
const asked = Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
// A second Ctrl-C while everything is being stopped must not cut it short.
process.on('SIGINT', () => undefined);

try {
  console.log('Starting AWS, Slack, Teams and Ringi on this machine …');
  const playground = await startPlayground({ port });
  console.log(`\n  Ringi's playground is ready: ${playground.url}\n`);
  console.log(`  Ringi's own log: ${playground.ringi.log}`);
  console.log('  Stop with Ctrl-C. Nothing is kept.\n');
  const deaf = playground.ringi.onChange(() => {
    const { log } = playground.ringi;
    console.error(`Ringi has stopped by itself. The end of ${log} says why. Stop with Ctrl-C.`);
  });
  await asked;
  deaf();
  await playground.stop();
} catch (error) {
  const why = error instanceof Error ? error.message : String(error);
  console.error(`The playground could not start: ${why}`);
  process.exitCode = 1;
}
