import type { ServerResponse } from 'node:http';
import type { Player } from '../cast.ts';
import type { PageWorld } from './page-world.ts';
import { slackView } from './slack-view.ts';

/** Keeps telling one open page what its person sees: the whole of it, after every change. */
export function live(response: ServerResponse, me: Player, world: PageWorld): void {
  response.writeHead(200, {
    'content-type': 'text/event-stream',
    'cache-control': 'no-store',
    'x-accel-buffering': 'no',
  });
  const tell = () => response.write(`data: ${JSON.stringify(seenBy(me, world))}\n\n`);
  const soon = gathered(tell);
  const stops = [world.slack, world.teams, world.company, world.ringi].map((part) =>
    part.onChange(() => soon.mark()),
  );
  response.on('close', () => {
    soon.stop();
    for (const stop of stops) stop();
  });
  tell();
}

function seenBy(me: Player, world: PageWorld) {
  return {
    me: me.id,
    cast: world.cast.map(({ id, name, role, guest }) => ({ id, name, role, guest })),
    slack: slackView(world.slack.state(me.slack)),
    teams: world.teams.state(me.teams),
    company: world.company.state(),
    ringi: world.ringi.status(),
  };
}

/** Several changes within a blink of an eye are told once. */
function gathered(tell: () => void): { mark(): void; stop(): void } {
  let timer: NodeJS.Timeout | undefined;
  return {
    mark() {
      timer ??= setTimeout(() => {
        timer = undefined;
        tell();
      }, 40);
    },
    stop: () => clearTimeout(timer),
  };
}
