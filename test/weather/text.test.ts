import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { textOfCard } from '../../deploy/playground/teams/text-of-card.ts';
import { startWorld, type World } from '../journeys/start-world.ts';
import { cardAtHand, type CardAtHand } from './card-at-hand.ts';
import { valuesOf } from './values-of.ts';

let world: World;
beforeAll(async () => {
  world = await startWorld({ rooms: 4 });
});
afterAll(() => world.stop());

const hostile = [
  '<!channel> <!here> <@U0REN> <!subteam^S0RISK> <at>Ren Sato</at>',
  '[free](https://evil.example) <https://evil.example|Approve>',
  '*bold* `code` ```x``` | a | b | ${process.env.HOME} **Approved**',
  '✅ Approved :white_check_mark: ✔️ {{DATE(2026-11-20,SHORT)}}',
  '\u202Edevorppa\u202C \u200Bzero\u200Dwidth 日本語の説明 שלום',
].join('\n');

/** What everybody reads of this card, in both chats. */
function drawn({ slack, teams }: CardAtHand) {
  const messages = world.slack.state('U0REN').messages;
  const inSlack = messages.find(({ ts, channel }) => ts === slack.ts && channel === slack.channel);
  const inTeams = world.teams.state('29:ren').messages.find(({ id }) => id === teams.messageId);
  return { slack: inSlack?.blocks ?? [], teams: inTeams?.card ?? {} };
}

/** Every address a click could lead to. */
function addresses(card: unknown): readonly unknown[] {
  return valuesOf(card, 'url').map((url) => new URL(String(url)).host);
}

describe('hostile text', () => {
  it('in a description, a commit, a reason: calls nobody, leads nowhere, forges nothing', async () => {
    const commit = '`<!channel>`[x](https://evil.example)';
    world.aws.company.registers('r1-hostile', {
      description: hostile.replaceAll('\n', ' '),
      commit,
    });
    const card = await cardAtHand(world, 'r1-hostile v1');
    await card.inSlack('U0KENJI', 'Approve for dev', hostile);
    await card.says('1 of 2 approvals');
    await card.inTeams('29:yuki', 'Reject version…', hostile);
    await card.says('r1-hostile v1: rejected');
    await world.quiet();

    expectHarmless(card);
    expect(JSON.stringify(drawn(card).slack)).toContain('□ Approved');
  });

  it('in names of metrics, features and of who changed it: the same', async () => {
    const arn = world.aws.company.registers('r2-report');
    const card = await cardAtHand(world, 'r2-report v1');
    const odd = `${hostile} Approved`;
    const evaluation = {
      binary_classification_metrics: { auc: { value: 0.9 }, [odd]: { value: 1 } },
      custom_metrics: { p99_latency: { value: 120, unit: `ms ${odd}` } },
    };
    world.aws.company.rewritesReport(arn, 'evaluation.json', JSON.stringify(evaluation));
    const shap = {
      explanations: { kernel_shap: { label0: { global_shap_values: { [odd]: 0.4, age: 0.1 } } } },
    };
    world.aws.company.rewritesReport(arn, 'explainability/analysis.json', JSON.stringify(shap));
    world.aws.company.approvesInConsole(arn, 'Rejected', { user: 'x<!channel>✅' });
    await card.says('r2-report v1: rejected', 'AUC 0.9');
    await world.quiet();
    expectHarmless(card);
  });
});

describe('too much text', () => {
  it('10,000 characters, 15 containers, 200 features: both cards arrive, and work', async () => {
    const description = 'The same again, and again. '.repeat(60).slice(0, 1024);
    const arn = world.aws.company.registers('r3-large', {
      description,
      containers: 15,
      mutableTag: true,
    });
    const features = Array.from({ length: 200 }, (_, n) => [
      `feature ${n} <!channel> ${'x'.repeat(n === 0 ? 10_000 : 300)}`,
      1 / (n + 1),
    ]);
    const shap = {
      explanations: {
        kernel_shap: { label0: { global_shap_values: Object.fromEntries(features) } },
      },
    };
    world.aws.company.rewritesReport(arn, 'explainability/analysis.json', JSON.stringify(shap));
    const metrics = Array.from({ length: 200 }, (_, n) => [
      `metric ${n} [x](https://evil.example) ${'y'.repeat(200)}`,
      { value: n },
    ]);
    const evaluation = {
      binary_classification_metrics: { auc: { value: 0.9 } },
      custom_metrics: { p99_latency: { value: 120, unit: 'ms' }, ...Object.fromEntries(metrics) },
    };
    world.aws.company.rewritesReport(arn, 'evaluation.json', JSON.stringify(evaluation));
    world.aws.company.announces(arn);
    const card = await cardAtHand(world, 'r3-large v1');
    await world.quiet();
    const { slack, teams } = drawn(card);
    expect(JSON.stringify(slack)).not.toContain('"link"');
    expect(Buffer.byteLength(JSON.stringify(teams))).toBeLessThan(25 * 1024);
    await card.inSlack('U0KENJI', 'Approve for dev', 'x'.repeat(500));
    await card.says('1 of 2 approvals');
    expect(world.slack.as('U0REN').mentions()).toEqual([]);
  });

  it('a reason longer than its form takes, from a client that sends it: refused', async () => {
    world.aws.company.registers('r4-long');
    const card = await cardAtHand(world, 'r4-long v1');
    const action = card.action('Reject version…');
    const answer = await world.teams.invoke({
      user: '29:yuki',
      conversation: card.teams.channel,
      messageId: card.teams.messageId,
      action,
      inputs: { reason: 'no '.repeat(4_000) },
    });
    expect(answer).toMatchObject({ kind: 'error', code: 'form' });
    await card.says('0 of 2 approvals');
  });
});

function expectHarmless(card: CardAtHand): void {
  const called = world.teams.state('29:ren').messages.flatMap(({ mentions }) => mentions);
  expect(called).not.toContain('29:ren');
  expect(world.slack.as('U0REN').mentions()).toEqual([]);
  const { slack, teams } = drawn(card);
  const console = 'ap-northeast-1.console.aws.amazon.com';
  expect(new Set([...addresses(slack), ...addresses(teams)])).toEqual(new Set([console]));
  expect(valuesOf(slack, 'type')).not.toContain('link');
  for (const text of [JSON.stringify(slack), textOfCard(teams)]) {
    expect(text).not.toMatch(/[✅✔\u202E\u200B]/u);
  }
  expect(textOfCard(teams)).not.toContain('{{DATE(2026-11-20,SHORT)');
  // What is marked up is Ringi's own.
  expect(JSON.stringify(blocksOf(teams, 'TextBlock'))).not.toContain('evil');
  expect(JSON.stringify(blocksOf(slack, 'mrkdwn'))).not.toContain('evil');
}

function blocksOf(value: unknown, type: string): readonly unknown[] {
  if (Array.isArray(value)) return value.flatMap((item) => blocksOf(item, type));
  if (typeof value !== 'object' || value === null) return [];
  const own = 'type' in value && value.type === type ? [value] : [];
  return [...own, ...Object.values(value).flatMap((inner) => blocksOf(inner, type))];
}
