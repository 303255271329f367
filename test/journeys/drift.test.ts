import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DescribeMonitoringScheduleCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { signedBy } from '../aws/signed-by.ts';
import { people } from './people.ts';
import { registryOf } from './registry-of.ts';
import { startWorld, type World } from './start-world.ts';

let world: World;
let arns: readonly string[];
let schedule: string;
beforeAll(async () => {
  world = await startWorld({ yaml: 'incidents: { groupWait: 1s }\n' });
});
afterAll(() => world.stop());

const { bothSee, inSlack, inTeams } = people(() => world);

/** A run of a daily monitor so many hours ago. */
function runs(finding: 'drift' | 'clean', hoursAgo: number) {
  const hour = 3_600_000;
  const now = Math.floor(Date.now() / hour) * hour;
  return world.aws.company.monitorRuns(schedule, { finding, at: new Date(now - hoursAgo * hour) });
}

async function approved(version: number): Promise<string> {
  const arn = world.aws.company.registers('credit-risk', { metrics: 'good' });
  await bothSee(`credit-risk v${version}: approval for dev`);
  await inSlack('U0KENJI', 'Approve for dev');
  await bothSee(`credit-risk v${version}`, '1 of 2 approvals');
  await inTeams('29:hana', 'Approve for dev');
  await bothSee(`credit-risk v${version}: in dev`);
  return arn;
}

const incidents = async () =>
  (await world.journal())
    .filter(({ kind }) => kind === 'incident')
    .map(({ body }) => body['status']);

/** What others are told of it on EventBridge, once there is so much. */
const published = (kind: string, count: number) =>
  world.until(async () => {
    const events = world.aws.events.put.filter((event) => event['detail-type'] === kind);
    return events.length < count ? undefined : events.map(({ detail }) => detail);
  });

describe('a monitor of what serves', () => {
  it('that finds nothing hangs nowhere', async () => {
    arns = [await approved(1), await approved(2)];
    const endpoint = world.aws.company.serves('credit-risk-dev', { versions: arns.slice(1) });
    schedule = world.aws.company.monitors(endpoint, { everyHours: 24 });
    runs('clean', 6);
    await world.quiet();
    expect(await incidents()).toEqual([]);
  });

  it('has a card in both chats when it finds drift, with what drifted, how far, and a chart', async () => {
    runs('drift', 5);
    await bothSee(
      'credit-risk: input drift in dev',
      'Nobody is looking yet.',
      'v2 serves dev.',
      'employment_years: the baseline has one peak',
      '0.42 (0.20)',
      'annual_income',
      '0.35 (0.20)',
      'These two features carry',
    );
    const opened = await world.recorded(({ kind }) => kind === 'incident');
    expect(opened.body).toMatchObject({
      status: 'opened',
      labels: { alertname: 'DataDrift', group: 'credit-risk', stage: 'dev' },
    });
  });

  it('opens its thread with the scores of the last runs, the clean one among them', async () => {
    const note = await world.slack
      .as('U0REN')
      .sees('credit-models', [
        'credit-risk: input drift in dev.',
        'Worst score, last 2 runs',
        'The buttons are on the card above.',
      ]);
    expect(note.threadTs).toBeDefined();
  });

  it('is claimed in one chat, and both say who looks', async () => {
    await world.slack.as('U0KENJI').clicks('I am looking', 'credit-models');
    await bothSee(
      'credit-risk: input drift in dev',
      'Kenji Mori',
      'has been looking since',
      'Hand over',
    );
    await inTeams('29:yuki', 'Hand over');
    await bothSee('credit-risk: input drift in dev', 'Yuki Ito', 'has been looking since');
  });

  it('is snoozed with a reason, and woken before its time', async () => {
    await world.teams.as('29:yuki').clicks('Snooze…', {
      inputs: { until: '4h', reason: 'The campaign is known.' },
    });
    await bothSee('snoozed until', 'The campaign is known.', 'End the snooze');
    await world.slack.as('U0KENJI').clicks('End the snooze', 'credit-models');
    await bothSee('credit-risk: input drift in dev', 'Snooze…', 'has been looking since');
  });

  it('refuses whom the policy does not name', async () => {
    const ren = world.slack.as('U0REN');
    await ren.clicks('Hand over', 'credit-models');
    const seen = await ren.sees('credit-models', ['Nothing has changed', 'ml-leads']);
    expect(seen.ephemeral).toBe(true);
  });

  it('is resolved by a clean run, and asks nothing any more', async () => {
    runs('clean', 4);
    await bothSee('credit-risk: drift in dev resolved', 'Clean since');
    expect(await incidents()).toEqual(['opened', 'resolved']);
  });

  it('reopens the same card in the same thread when it comes back', async () => {
    runs('drift', 3);
    await bothSee('credit-risk: input drift in dev, again', 'Nobody is looking yet.');
    expect(await incidents()).toEqual(['opened', 'resolved', 'reopened']);
    expect(await published('Ringi Incident State Change', 3)).toMatchObject([
      { body: { status: 'opened' } },
      { body: { status: 'resolved' } },
      { body: { status: 'reopened' } },
    ]);
    const drifting = cardsSaying('credit-risk: input drift in dev, again').filter(
      ({ thread }) => thread === undefined,
    );
    expect(drifting).toHaveLength(1);
    // What was told of the incident before is in the same thread.
    expect(cardsSaying('Drift in dev resolved')).toMatchObject([{ thread: drifting[0]?.ts }]);
  });

  it('is retrained from its card, and its thread leads on to the version that came of it', async () => {
    await inTeams('29:yuki', 'Retrain…', 'Six weeks of the campaign are in the store.');
    await bothSee('The pipeline registered v3', 'Open v3');
    await bothSee('credit-risk v3: approval for dev');
  });

  it('is accepted: the run’s own results are the baseline from then on', async () => {
    const before = await definition();
    await world.slack.as('U0YUKI').picks('Accept as new baseline…', 'credit-models');
    await world.slack.as('U0YUKI').seesForm();
    await world.slack.as('U0YUKI').submits({ reason: 'The campaign is here to stay.' });
    await bothSee('input drift in dev, accepted', 'The campaign is here to stay.');
    expect(await definition()).not.toBe(before);
    const done = await world.recorded(
      ({ kind, body }) => kind === 'execution' && body['verb'] === 'accept',
    );
    expect(done.body).toMatchObject({ people: ['yuki'] });
  });

  it('goes back from its card to the version before', async () => {
    await inSlack('U0KENJI', 'Roll back dev…', 'Approvals have doubled.');
    await bothSee('credit-risk: input drift in dev', 'dev uses v1 as of');
    await bothSee('credit-risk v2', 'rolled back to v1');
    const [first = ''] = arns;
    expect(await (await registryOf(world, first)).pointer('dev')).toMatchObject({ version: 1 });
    expect(await world.chain()).toMatchObject({ status: 'whole' });
  });
});

/** Messages that say this as they stand, in Slack. */
function cardsSaying(text: string) {
  return world.slack
    .state('U0REN')
    .messages.filter((message) => JSON.stringify(message).includes(text))
    .map(({ ts, threadTs: thread }) => ({ ts, thread }));
}

/** The job definition its schedule runs by. */
async function definition(): Promise<string | undefined> {
  const sagemaker = new SageMakerClient(signedBy(world.aws));
  const MonitoringScheduleName = schedule.split('/').at(-1);
  const described = await sagemaker.send(
    new DescribeMonitoringScheduleCommand({ MonitoringScheduleName }),
  );
  sagemaker.destroy();
  return described.MonitoringScheduleConfig?.MonitoringJobDefinitionName;
}
