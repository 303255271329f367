import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { z } from 'zod';
import { matches } from '../../deploy/playground/aws/event-pattern.ts';
import { cardAtHand } from '../weather/card-at-hand.ts';
import { endOf } from '../weather/end-of.ts';
import { voted } from '../weather/voted.ts';
import { startWorld, type World } from './start-world.ts';

const yaml = `deployments:
  - by: pipeline
    groups: ['r1-*']
    stages: [dev]
    endpoint: '{group}-{stage}'
`;

const readme = readFileSync(new URL('../../deploy/aws/README.md', import.meta.url), 'utf8');
/** The pattern and the event that deploy/aws/README.md shows. */
const [pattern, example] = [...readme.matchAll(/```json\n(.*?)```/gsu)].map(
  ([, text = '']): unknown => JSON.parse(text),
);

let world: World;
beforeAll(async () => {
  world = await startWorld({
    rooms: 1,
    yaml,
    before({ company }) {
      company.serves('r1-own-dev', { versions: [company.registers('r1-own')] });
    },
  });
});
afterAll(() => world.stop());

const event = z.object({
  detail: z.object({
    body: z.object({
      verb: z.string(),
      plan: z.object({
        deploy: z.object({ endpoint: z.string(), to: z.object({ arn: z.string() }) }),
      }),
    }),
  }),
});

/** The company’s pipeline, which deploys whatever the rule of the README brings it. */
async function hears(times: number) {
  const heard = () => world.aws.events.put.filter((each) => matches(pattern, each));
  const last = await world.until(async () => heard()[times - 1]);
  const { body } = event.parse(last).detail;
  const { endpoint, to } = body.plan.deploy;
  world.aws.company.serves(endpoint, { versions: [to.arn] });
  return { verb: body.verb, endpoint, arn: to.arn, event: last };
}

describe('a stage that a pipeline of the company deploys', () => {
  it('is told what to deploy by the documented event, forwards and back', async () => {
    const second = await voted(world, 'r1-own', 2);
    await cardAtHand(world, 'r1-own v2', 'deploying to dev', 'the pipeline has to take v2');
    expect((await endOf(world, second.arn)).version).toBeUndefined();
    const heard = await hears(1);
    expect(heard).toMatchObject({ verb: 'approve', endpoint: 'r1-own-dev', arn: second.arn });
    expect(pathsOf(heard.event)).toEqual(expect.arrayContaining([...pathsOf(example)]));
    await second.card.says('in dev, ready for test');

    const third = await voted(world, 'r1-own', 3);
    expect(await hears(2)).toMatchObject({ verb: 'approve', arn: third.arn });
    await third.card.says('in dev, ready for test');
    await third.card.inTeams('29:kenji', 'Roll back dev…', 'Wrong scores for new customers.');
    expect(await hears(3)).toMatchObject({ verb: 'rollback', arn: second.arn });
    await third.card.says('dev rolled back to v2');
    expect((await endOf(world, third.arn)).version).toBe(2);
    const written = world.aws.calls.filter(({ operation }) =>
      /^(?:Create|Update)(?:Model|Endpoint|EndpointConfig)$/u.test(operation),
    );
    expect(written).toEqual([]);
  });
});

/** Where a JSON value has leaves, such as `detail.body.verb`. */
function pathsOf(value: unknown, at = ''): readonly string[] {
  const parsed = z.record(z.string(), z.unknown()).safeParse(value);
  if (!parsed.success) return [at];
  return Object.entries(parsed.data).flatMap(([key, inner]) => pathsOf(inner, `${at}.${key}`));
}
