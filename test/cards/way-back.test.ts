import { describe, expect, it } from '@jest/globals';
import type { GroupRef, Sketch } from '../../src/index.ts';
import { wayBack } from '../../handlers/cards/standing/way-back.ts';
import { standing } from '../actions/fake-world.ts';
import { served } from '../actions/fake-endpoint.ts';
import { deploymentWorld } from './deployment-world.ts';
import { drawnMonitor } from '../drift/drawn-monitor.ts';
import { monitorStates } from '../drift/monitor-states.ts';
import { drawn } from './drawn.ts';
import { states } from './states.ts';
import { arnOf } from './world.ts';
import { carriedForm } from './carried-form.ts';

const group: GroupRef = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const history = [standing('prod', 12, '20'), standing('prod', 9, '12')];
const where = { group, stage: 'prod', history };

function world(rejectOnRollback: boolean) {
  return deploymentWorld(undefined, history, {
    bindingOf: () => served({ rejectOnRollback }),
    readable: async () => [],
  });
}

describe('the way back of a stage', () => {
  it('names what is called, and what ringi.yaml has rejected', async () => {
    const way = await wayBack(where, world(false));
    expect(way).toMatchObject({ version: 9, arn: arnOf(9), served: { name: 'credit-risk-prod' } });
    expect(way).not.toHaveProperty('rejects');
    expect(await wayBack(where, world(true))).toMatchObject({ version: 9, rejects: 12 });
  });

  it('is its pointer alone where nothing is bound', async () => {
    const way = await wayBack(where, deploymentWorld(undefined, history));
    expect(way).toEqual({ version: 9, arn: arnOf(9) });
  });
});

const call = {
  by: 'endpoint',
  name: 'credit-risk-prod',
  arn: 'arn:aws:sagemaker:ap-northeast-1:111122223333:endpoint/credit-risk-prod',
} as const;
const means = { served: call, rejects: 12 };

const formOf = ({ buttons }: Sketch) => {
  const button = buttons.find((each) => each.kind === 'act' && each.verb === 'rollback');
  return button?.kind === 'act' ? carriedForm(button)?.effect : undefined;
};

describe('the form of a rollback', () => {
  const says = {
    en: [
      'All traffic of credit-risk-prod goes back to v9. An update that runs is waited for.',
      `Calls UpdateEndpoint on ${call.arn}.`,
      `Calls UpdateModelPackage on ${arnOf(12)}: v12 becomes Rejected, for every stage.`,
    ],
    ja: [
      'credit-risk-prod の全トラフィックが v9 に戻ります。実行中の更新は終わるまで待ちます。',
      `${call.arn} に UpdateEndpoint を実行します。`,
      `${arnOf(12)} に UpdateModelPackage を実行し、v12 を Rejected にします（全ステージ）。`,
    ],
  };

  it.each(['en', 'ja'] as const)('says on the card of the version what is left: %s', (locale) => {
    const arrived = states.find(({ name }) => name === 'arrived');
    if (!arrived) throw new Error('no such state');
    const { judged, shown } = arrived.seen;
    const rollback = { stage: 'prod', version: 9, arn: arnOf(9), ...means };
    const seen = { judged, shown: { ...shown, rollback } };
    expect(formOf(drawn({ ...arrived, seen }, locale))?.slice(0, 3)).toEqual(says[locale]);
  });

  it.each(['en', 'ja'] as const)('says so on the card of an incident: %s', (locale) => {
    const [drift] = monitorStates;
    if (!drift) throw new Error('no state');
    const { judged, shown } = drift.seen;
    const back = { version: 9, arn: arnOf(9), ...means };
    const seen = { judged, shown: { ...shown, back } };
    expect(formOf(drawnMonitor({ ...drift, seen }, locale))?.slice(0, 3)).toEqual(says[locale]);
  });

  it('says which pointer is written, where nothing else is called', () => {
    const arrived = states.find(({ name }) => name === 'arrived');
    if (!arrived) throw new Error('no such state');
    const { judged, shown } = arrived.seen;
    const rollback = { stage: 'prod', version: 9, arn: arnOf(9) };
    const seen = { judged, shown: { ...shown, rollback } };
    expect(formOf(drawn({ ...arrived, seen }, 'en'))?.slice(0, 2)).toEqual([
      'The pointer of prod goes back to v9 at once.',
      'Calls PutParameter on arn:aws:ssm:ap-northeast-1:111122223333:parameter/ringi/models/credit-risk/prod.',
    ]);
  });
});
