import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { nodesOf } from '../golden/nodes-of.ts';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { cardYaml } from './card-yaml.ts';
import { startWorld, type World } from './start-world.ts';
import { throughFormInTeams } from './through-form.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: 1,
    yaml: cardYaml,
    before: ({ company }) => void company.registers('r1-scored'),
  });
});
afterAll(() => world.stop());

const digestOf = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const exported = z.object({ facts: z.object({ digest: z.string() }) });

describe('the PDF of a model card', () => {
  it('hangs in Slack and opens from Teams, and is the one whose hash the journal holds', async () => {
    await world.slack.as('U0KENJI').types('/ringi card r1-scored', 'room-1');
    const none = await cardAtHand(world, 'r1-scored', 'no model card yet');
    await none.inSlack('U0KENJI', 'Create draft');
    const draft = await cardAtHand(world, 'r1-scored', 'model card, draft');
    await throughFormInTeams(world, draft, { user: '29:kenji', button: 'PDF' }, [{}]);
    const done = await world.recorded(({ body }) => exported.safeParse(body).success);
    const { digest } = exported.parse(done.body).facts;

    await world.slack.as('U0YUKI').sees('room-1', ['r1-scored-card-1.pdf'], 60_000);
    const hung = world.slack.as('U0YUKI').downloads('r1-scored-card-1.pdf', 'room-1');
    expect(hung?.subarray(0, 5).toString()).toBe('%PDF-');
    expect(digestOf(hung ?? Buffer.alloc(0))).toBe(digest);

    const url = await world.until(async () => {
      const cards = world.teams.state('29:yuki').messages.map(({ card }) => card);
      return nodesOf(cards).findLast(({ title }) => title === 'Open PDF')?.['url'];
    });
    const opened = await fetch(String(url));
    expect(opened.status).toBe(200);
    expect(digestOf(new Uint8Array(await opened.arrayBuffer()))).toBe(digest);
    expect(world.logged.join('\n')).not.toContain('X-Amz-Signature');
    await world.quiet();
    const files = world.slack.state('U0YUKI').messages.flatMap((one) => one.files ?? []);
    expect(files).toHaveLength(1);
  });
});
