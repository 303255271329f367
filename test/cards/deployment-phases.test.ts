import { describe, expect, it } from '@jest/globals';
import type { EndpointNow } from '../../src/index.ts';
import type { DeployPlan } from '../../handlers/actions/plan/deploy-plan.ts';
import {
  execution,
  firing,
  plan,
  quiet,
  recordedAt,
  seen,
  updating,
  type ByEndpoint,
} from './deployment-facts.ts';
import { drawnDeployment } from './drawn-deployment.ts';
import { pathOf } from './path-of.ts';
import { textOf } from './text-of.ts';
import { at } from './world.ts';

const since = at('10:16');
const with_ = (rollout: Partial<ByEndpoint['rollout']>) => ({
  ...plan,
  rollout: { ...plan.rollout, ...rollout },
});
const linear = with_({ strategy: 'linear', step: 20, wait: 300 });
const rolling = with_({ strategy: 'rolling', step: 25, wait: 300 });
const atOnce = with_({ strategy: 'allAtOnce', wait: 600 });

function drawn(of: DeployPlan, endpoint: EndpointNow | null, time = '10:20', more = {}) {
  const shown = { plan: of, execution: execution(more) };
  return drawnDeployment({ seen: seen({ live: { endpoint }, shown }), recorded: recordedAt(time) });
}

const verdict = (alarms: typeof quiet) =>
  textOf(
    [
      drawnDeployment({ seen: seen({ live: { alarms } }), recorded: recordedAt('10:20') }).verdict,
    ].flat(),
  );

describe('how a deployment gets on', () => {
  const halves = updating(
    { status: 'Baking', since, instances: 2 },
    { variants: [{ name: 'AllTraffic', instances: 2 }] },
  );
  const old = { variants: [{ name: 'AllTraffic', weight: 0, status: 'Deleting' }] };
  it.each([
    [
      plan,
      updating({}),
      '[create] › 10% › bake › 100% › clean up',
      'The fleet of v12 is being created, 10 min so far.',
    ],
    [
      plan,
      updating({ status: 'ActivatingTraffic' }),
      'create ✓ › [10%] › bake › 100% › clean up',
      'Traffic is moving: 10% to v12.',
    ],
    [
      plan,
      updating({ weight: 10, status: 'Baking', since }),
      'create ✓ › 10% ✓ › [bake] › 100% › clean up',
      'Canary is baking: 10% on v12, 4 of 15 min.',
    ],
    [
      plan,
      updating({ weight: 10, status: 'Baking' }),
      'create ✓ › 10% ✓ › [bake] › 100% › clean up',
      'Canary is baking: 10% on v12.',
    ],
    [
      plan,
      updating({ weight: 10, status: 'ActivatingTraffic' }),
      'create ✓ › 10% ✓ › bake ✓ › [100%] › clean up',
      'All traffic is moving to v12.',
    ],
    [
      plan,
      updating({ weight: 100, status: 'Baking', since }),
      'create ✓ › 10% ✓ › bake ✓ › [100%] › clean up',
      'All traffic is on v12 and baking, 4 of 15 min.',
    ],
    [
      plan,
      updating({ weight: 100 }, old),
      'create ✓ › 10% ✓ › bake ✓ › 100% ✓ › [clean up]',
      'All traffic is on v12, the old fleet is being removed.',
    ],
    [
      linear,
      updating({ weight: 40, status: 'Baking', since }),
      'create ✓ › [20% steps] › 100% › clean up',
      'Traffic moves in steps of 20%: 40% on v12, 4 of 5 min.',
    ],
    [
      rolling,
      halves,
      'create ✓ › [25% batches] › 100% › clean up',
      'Moving in batches of 25%: 50% on v12, 4 of 5 min.',
    ],
    [
      atOnce,
      updating({ status: 'ActivatingTraffic' }),
      'create ✓ › [100%] › bake › clean up',
      'All traffic is moving to v12.',
    ],
    [
      atOnce,
      updating({ weight: 100, status: 'Baking', since }),
      'create ✓ › 100% ✓ › [bake] › clean up',
      'All traffic is on v12 and baking, 4 of 10 min.',
    ],
  ] as const)('tells phase %#', (of, endpoint, way, lead) => {
    const card = drawn(of, endpoint);
    expect([pathOf(card), card.lead]).toEqual([way, lead]);
  });

  it('does not take one batch that is removed for the end', () => {
    const rolled = { variants: [{ name: 'AllTraffic', instances: 3 }] };
    const card = drawn(rolling, updating({ status: 'Deleting', instances: 1 }, rolled));
    expect([card.lead, pathOf(card)]).toEqual([
      'Moving in batches of 25%: 25% on v12.',
      'create ✓ › [25% batches] › 100% › clean up',
    ]);
  });

  it('takes what a fleet’s weight says for the nearest step, and one that is created for nothing', () => {
    expect(drawn(plan, updating({ weight: 50, status: 'Creating' })).lead).toContain('created');
    const card = drawn(plan, updating({ weight: 9.6, status: 'Baking', since }));
    expect(card.lead).toContain('10% on v12');
  });

  it('tells what it waits for, and that nothing has begun', () => {
    const still = updating({}, { status: 'InService' });
    const { pending: _, ...idle } = still;
    const idleNow = drawn(plan, idle, '10:11', { begun: {} });
    expect([idleNow.lead, pathOf(idleNow)]).toEqual([
      'Not begun yet: v12 is being prepared.',
      'create › 10% › bake › 100% › clean up',
    ]);
    const changing = drawn(plan, { ...idle, status: 'Updating' }, '10:11', { begun: {} });
    expect(changing.lead).toBe('Waits for the running update of the endpoint.');
    const listedLate = drawn(plan, { ...idle, status: 'Updating' }, '10:11');
    expect(listedLate.lead).toBe('The fleet of v12 is being created, 2 min so far.');
    const refused = { UpdateEndpoint: at('10:10'), 'UpdateEndpoint refused': at('10:10') };
    const again = drawn(plan, { ...idle, status: 'Updating' }, '10:11', { begun: refused });
    expect(again.lead).toBe(changing.lead);
    const through = drawn(plan, { ...idle, config: 'credit-risk-prod-v12' });
    expect(through.lead).toBe('v12 serves prod, the registry is being written.');
    const queued = drawnDeployment({
      seen: seen({ shown: { execution: execution({ status: 'queued' }) } }),
      recorded: recordedAt('10:10', {
        busy: [12, 11].map((version) => ({
          stage: 'prod',
          subject: `arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/credit-risk/${version}`,
        })),
      }),
    });
    expect(queued.lead).toBe('Waits its turn: v11 is being deployed first.');
    expect(queued.notes).toEqual([]);
  });

  it.each(['en', 'ja'] as const)(
    'says in %s that AWS takes it back, whatever it was at',
    (locale) => {
      const [lead, busy] = {
        en: ['AWS is rolling back to v9.', 'Waits for the running update of the endpoint.'],
        ja: ['AWS が v9 に戻しています。', 'エンドポイントの更新が終わるのを待っています。'],
      }[locale];
      const pending = updating({ weight: 10, status: 'Deleting' }, { status: 'RollingBack' });
      const { pending: _, ...listed } = pending;
      for (const endpoint of [pending, listed]) {
        const live = { endpoint, alarms: firing };
        const card = drawnDeployment(
          { seen: seen({ live }), recorded: recordedAt('10:20') },
          locale,
        );
        expect([card.lead, pathOf(card)]).toEqual([lead, '']);
        expect(textOf([card.verdict].flat())).toContain('credit-prod-p99');
      }
      const unbegun = seen({
        live: { endpoint: listed },
        shown: { execution: execution({ begun: {} }) },
      });
      const before = drawnDeployment({ seen: unbegun, recorded: recordedAt('10:20') }, locale);
      expect(before.lead).toBe(busy);
    },
  );

  it('looks again in 15 seconds, and says the same within a minute', () => {
    const [first, later] = ['04', '49'].map((seconds) =>
      drawnDeployment({
        seen: seen(),
        recorded: recordedAt('10:20', { now: new Date(`2026-11-20T10:20:${seconds}Z`) }),
      }),
    );
    expect(first?.lookAgain).toEqual(new Date('2026-11-20T10:20:19Z'));
    expect(JSON.stringify({ ...later, lookAgain: '' })).toBe(
      JSON.stringify({ ...first, lookAgain: '' }),
    );
  });

  it('counts the alarms, and says what comes of one that fires', () => {
    expect(verdict(quiet)).toBe(
      '2 of 2 alarms quiet. If they stay quiet, v12 takes all traffic at about 10:31 UTC.',
    );
    expect(verdict(firing)).toBe(
      '1 of 2 alarms quiet, credit-prod-p99 fires. AWS rolls back to v9 by itself.',
    );
    expect(verdict([])).toBe('No alarm watches it. v12 takes all traffic at about 10:31 UTC.');
    const [one] = quiet;
    const odd = quiet.map(
      (alarm, n) => ({ ...alarm, state: n === 0 ? 'missing' : 'INSUFFICIENT_DATA' }) as const,
    );
    expect(verdict(one ? [one] : [])).toContain('If it stays quiet');
    expect(verdict(odd)).toContain(
      '0 of 2 alarms quiet, credit-prod-p99 has no data, credit-prod-5xx does not exist.',
    );
  });
});
