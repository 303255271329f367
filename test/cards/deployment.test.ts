import { describe, expect, it } from '@jest/globals';
import type { Recorded } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { decidedRollback } from './decided-rollback.ts';
import type { Shown } from '../../handlers/cards/deployment/seen.ts';
import { execution, quiet, recordedAt, seen, updating } from './deployment-facts.ts';
import { deploymentStates } from './deployment-states.ts';
import { drawnDeployment } from './drawn-deployment.ts';
import { elementText } from './text-of.ts';
import { arnOf, at, records } from './world.ts';
import { carriedForm } from './carried-form.ts';

const state = (name: string) => {
  const found = deploymentStates.find((each) => each.name === name);
  if (!found) throw new Error(`no state ${name}`);
  return found;
};

const acts = (of: Parameters<typeof drawnDeployment>[0]) =>
  drawnDeployment(of).buttons.flatMap((button) =>
    button.kind === 'act' ? [`${button.verb} ${button.on}`.trim()] : [],
  );

const effectOfState = (of: Parameters<typeof drawnDeployment>[0]) => {
  const [button] = drawnDeployment(of).buttons;
  return button?.kind === 'act' ? carriedForm(button)?.effect.join(' ') : undefined;
};
const effectOf = (name: string) => effectOfState(state(name));

const ended = (minutes: number, time: string) => {
  const done = execution({
    status: 'done',
    endedAt: new Date(new Date(at('10:09')).getTime() + minutes * 60_000).toISOString(),
  });
  return drawnDeployment({
    seen: seen({ live: { alarms: quiet }, shown: { stands: true, execution: done } }),
    recorded: recordedAt(time),
  });
};

describe('the way back from a deployment', () => {
  it('is offered while it runs and while it is watched', () => {
    expect(acts(state('deploying-creating'))).toEqual(['rollback prod/9']);
    expect(acts(state('deploying-waits'))).toEqual(['rollback prod/9']);
    expect(acts(state('deployed-watched'))).toEqual(['rollback prod/9']);
    expect(acts(state('deployed-breach'))).toEqual(['rollback prod/9', 'withdraw']);
  });

  it('is not offered once it is over, failed, or another version stands there', () => {
    const { seen: found, recorded } = state('deployed-watched');
    const standing = { version: 13, since: at('10:40'), rollback: false, people: [] };
    const replaced = {
      seen: {
        judged: { ...found.judged, back: null },
        shown: { ...found.shown, stands: false, standing },
      },
      recorded,
    };
    expect(drawnDeployment(replaced)).toMatchObject({ lead: 'v13 serves prod now.', buttons: [] });
    for (const name of [
      'deployed',
      'deployment-failed',
      'deployment-seized',
      'rollback-deploying',
    ]) {
      expect(acts(state(name))).toEqual([]);
    }
  });

  it('is not offered twice while it is being gone, and again when that failed', () => {
    const { seen: found } = state('deployed-watched');
    const { round, execution: running } = decidedRollback();
    const recorded = (more: Partial<Recorded>) =>
      records({ now: new Date(at('10:52')), earlier: [round], ...more });
    const going = { seen: found, recorded: recorded({ executions: [running] }) };
    expect(acts(going)).toEqual([]);
    expect(acts({ ...going, seen: state('deploying-creating').seen })).toEqual([]);
    expect(drawnDeployment(going)).toMatchObject({
      title: 'credit-risk v12: prod goes back to v9',
      lead: 'Going back to v9, decided by Yuki Ito.',
    });
    const failed = {
      ...running,
      status: 'failed',
      because: 'neverBegun',
      endedAt: at('10:40'),
    } as const;
    const again = { seen: found, recorded: recorded({ executions: [failed] }) };
    expect(acts(again)).toEqual(['rollback prod/9']);
    const texts = drawnDeployment(again).body.flatMap(elementText);
    expect(texts).toContain('Not done: AWS never began the update');
  });

  it('is not offered where nobody may go it, nor shouted below the last stage', () => {
    const nobody = compilePolicies({ policies: [], outside: [] });
    const { buttons } = drawnDeployment(state('deploying-creating'), 'en', nobody);
    expect(buttons.map(({ kind }) => kind)).toEqual(['link']);
    const below = { seen: seen({ shown: { isLast: false } }), recorded: recordedAt('10:20') };
    expect(drawnDeployment(below).buttons[0]).not.toHaveProperty('style');
  });

  it('says what is called, on what, and whether it waits', () => {
    const call =
      'UpdateEndpoint on arn:aws:sagemaker:ap-northeast-1:111122223333:endpoint/credit-risk-prod';
    expect(effectOf('deploying-canary-baking')).toBe(
      `All traffic goes back to v9. ${call} waits for the running update and starts as soon as AWS allows.`,
    );
    expect(effectOf('deployed-watched')).toBe(
      `All traffic goes back to v9. ${call} starts at once.`,
    );
    expect(effectOf('deploying-waits')).toContain('waits for the running update');
  });

  it('promises no call where none would follow', () => {
    const still = updating({}, { status: 'InService' });
    const { pending: _, ...idle } = still;
    const form = (shown: Partial<Shown>, endpoint = idle) =>
      effectOfState({ seen: seen({ live: { endpoint }, shown }), recorded: recordedAt('10:20') });
    expect(form({ execution: execution({ begun: {} }) })).toMatch(
      /^All traffic stays on v9\. UpdateEndpoint on \S+ has not been called yet\.$/u,
    );
    // A version before it in the queue is being deployed.
    const queued = execution({ begun: {}, status: 'queued' });
    expect(form({ execution: queued }, still)).toContain('waits for the running update');
    const serving = { ...idle, config: 'credit-risk-prod-v12' };
    expect(form({}, serving)).toContain('starts at once');
  });

  it('says that ringi.yaml has what is left rejected', () => {
    expect(effectOf('deployed-unread')).toContain(
      `starts at once. Calls UpdateModelPackage on ${arnOf(12)}: v12 becomes Rejected`,
    );
  });
});

describe('what came of a deployment', () => {
  it('says how long it took, and when that was more than expected', () => {
    expect(ended(15, '10:30').lead).toBe('v12 serves prod, after 15 min.');
    expect(ended(22, '10:40').lead).toBe('v12 serves prod, after 22 min; 15 were expected.');
  });

  it('is looked at every five minutes until nobody watches it, and then no more', () => {
    expect(ended(11, '10:30').lookAgain).toEqual(new Date(at('10:35')));
    expect(ended(11, '14:18').lookAgain).toEqual(new Date(at('14:20')));
    expect(ended(11, '14:20')).not.toHaveProperty('lookAgain');
  });

  it('says that it serves where that could not be written down, and offers the way back', () => {
    const card = drawnDeployment(state('deployed-not-written'));
    expect(card).toMatchObject({
      title: 'credit-risk v12: serves prod, not written down',
      lead: 'v12 serves prod, but it could not be written down.',
      tone: 'attention',
    });
    expect(card.body.map(({ kind }) => kind)).toContain('table');
    expect(acts(state('deployed-not-written'))).toEqual(['rollback prod/9']);
    const [note] = card.notes;
    expect(note?.summary).toBe(
      'v12 serves prod, but it could not be written down: the stage pointer does not show what was written. Find out what else writes there, then decide again.',
    );
  });

  it('says that it served, once another version took the place of one not written down', () => {
    const { seen: found, recorded } = state('deployed-not-written');
    const standing = { version: 13, since: at('10:40'), rollback: false, people: [] };
    const shown = { ...found.shown, stands: false, standing };
    expect(drawnDeployment({ seen: { ...found, shown }, recorded })).toMatchObject({
      title: 'credit-risk v12: served prod',
      lead: 'v13 serves prod now.',
    });
  });

  it('says of a rollback that AWS took back what still serves', () => {
    expect(drawnDeployment(state('rollback-taken-back'))).toMatchObject({
      title: 'credit-risk v9: prod still on v12',
      lead: 'Still on v12: AWS took the rollback back.',
      verdict: ['Look at the log of the new containers in CloudWatch, then decide again.'],
      tone: 'attention',
    });
  });

  it('is no less to be gone back from where CloudWatch does not answer', () => {
    const card = drawnDeployment(state('deployed-unread'));
    expect(card.tone).toBe('warning');
    expect(card.body.flatMap(elementText)).toEqual(['Latency and errors cannot be read.']);
    expect(acts(state('deployed-unread'))).toEqual(['rollback prod/9']);
  });

  it('says that no call was measured since, and takes a few for no proof', () => {
    expect(ended(11, '10:30').body.flatMap(elementText)).toEqual([
      'No call has been measured yet.',
    ]);
    const few = drawnDeployment(state('deployed-few-calls'));
    expect(few).toMatchObject({ tone: 'good', lead: 'v12 serves prod, after 13 min.' });
    expect(few.body.flatMap(elementText).join(' ')).toContain(
      '231\u00a0ms (200\u00a0ms) too few calls',
    );
  });

  it('is told once, to those it concerns', () => {
    const keys = deploymentStates.map((state) => [
      state.name,
      drawnDeployment(state)
        .notes.map(({ key }) => key)
        .join(' '),
    ]);
    expect(Object.fromEntries(keys)).toEqual({
      'deploying-canary-baking': 'begun/x1',
      'deploying-creating': 'begun/x1',
      'deploying-linear': 'begun/x1',
      'deploying-waits': '',
      'deploying-component-waits': '',
      'deploying-first-endpoint': 'begun/x1',
      'deploying-taken-back': 'begun/x1',
      deployed: 'done/x1',
      'deployed-watched': 'done/x1',
      'deployed-few-calls': 'done/x1',
      'deployed-breach': 'done/x1',
      'deployed-not-written': 'failed/x1',
      'deployed-unread': 'done/x1',
      'deployment-rolled-back-by-alarm': 'rolledBack/x1',
      'deployment-silent-no-reason': 'rolledBack/x1',
      'deployment-late': 'begun/x1',
      'deployment-failed': 'failed/x1',
      'deployment-went-back': 'rolledBack/x1',
      'deployment-stays': 'notBack/x1',
      'deployment-not-back': 'decided/execution-1 failed/execution-1',
      'rollback-taken-back': 'rolledBack/x1',
      'deployment-seized': 'decided/execution-1',
      'rollback-deploying': 'begun/x1',
    });
  });
});
