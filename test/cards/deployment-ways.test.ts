import { describe, expect, it } from '@jest/globals';
import type { ComponentNow, EndpointNow, Locale } from '../../src/index.ts';
import type { DeployPlan } from '../../handlers/actions/plan/deploy-plan.ts';
import type { Live } from '../../handlers/cards/deployment/seen.ts';
import { execution, plan, quiet, recordedAt, seen } from './deployment-facts.ts';
import { drawnDeployment } from './drawn-deployment.ts';
import { pathOf } from './path-of.ts';
import { textOf } from './text-of.ts';
import { byComponent, byFirstEndpoint, creating } from './ways-states.ts';
import { at } from './world.ts';

const { variant: _v, config: _c, keepCapacity: _k, rollout: _r, ...common } = plan;

function drawn(of: DeployPlan, live: Live, begun = {}, locale: Locale = 'en') {
  const shown = { plan: of, execution: execution({ begun }), live };
  return drawnDeployment({ seen: seen({ shown }), recorded: recordedAt('10:14') }, locale);
}

/** The component as it is, with this model. */
function now(status: ComponentNow['status'], model: string): Live {
  return { alarms: [], component: { status, model, changedAt: at('10:10') } };
}

function live(endpoint: EndpointNow | null): Live {
  return { endpoint, alarms: [] };
}

describe('a stage that an inference component serves', () => {
  const begun = { UpdateInferenceComponent: at('10:10') };
  it.each([
    [now('InService', 'm9'), {}, 'Not begun yet: v12 is being prepared.', 'begin › serve'],
    [now('Updating', 'm9'), {}, 'Waits for the running update of the component.', 'begin › serve'],
    [
      now('Updating', 'm9'),
      begun,
      'The component is changing to v12, 5 min so far.',
      'begin ✓ › [serve]',
    ],
    [
      now('InService', 'm12'),
      begun,
      'v12 serves prod, the registry is being written.',
      'begin ✓ › serve ✓',
    ],
  ])('tells phase %#', (live, calls, lead, way) => {
    const card = drawn(byComponent, live, calls);
    expect([card.lead, pathOf(card)]).toEqual([lead, way]);
  });

  it('names the component, and calls it to go back', () => {
    const card = drawn(byComponent, now('Updating', 'm9'), begun);
    expect(card.buttons[0]).toMatchObject({
      form: {
        effect: [
          'All traffic goes back to v9.',
          expect.stringMatching(/^UpdateInferenceComponent on arn:aws:sagemaker:/u),
        ],
      },
    });
    const place = textOf((card.smallPrint ?? []).flat());
    expect(place).toContain('Component credit-risk-prod on endpoint shared');
    const inJapanese = drawn(byComponent, now('Updating', 'm9'), {}, 'ja');
    expect(inJapanese.lead).toBe('コンポーネントの更新が終わるのを待っています。');
    expect(textOf((inJapanese.smallPrint ?? []).flat())).toContain(
      'コンポーネント credit-risk-prod（エンドポイント shared）',
    );
  });
});

describe('a stage that has no endpoint yet', () => {
  const begun = { CreateEndpoint: at('10:10') };
  const { pending: _pending, ...created } = { ...creating, status: 'InService' };

  it.each([
    [null, {}, 'Not begun yet: v12 is being prepared.', 'create › serve'],
    [null, begun, 'The endpoint of v12 is being created, 5 min so far.', '[create] › serve'],
    [creating, begun, 'The endpoint of v12 is being created, 4 min so far.', '[create] › serve'],
    [created, begun, 'v12 serves prod, the registry is being written.', 'create ✓ › serve ✓'],
  ])('tells phase %#', (endpoint, calls, lead, way) => {
    const card = drawn(byFirstEndpoint, live(endpoint), calls);
    expect([card.lead, pathOf(card)]).toEqual([lead, way]);
  });

  it('promises no steps and no alarm that would take it back', () => {
    const card = drawn(byFirstEndpoint, live(creating), begun);
    const [note] = card.notes ?? [];
    expect(textOf(note?.bold ?? [])).toBe('v12 is being deployed to prod: its first endpoint.');
    expect(JSON.stringify(card)).not.toContain('rolls back');
    expect(drawn(byFirstEndpoint, live(creating), begun, 'ja').lead).toBe(
      'v12 のエンドポイントを作成中、4 分経過。',
    );
  });
});

it('a pipeline is waited for', () => {
  const card = drawn({ ...common, by: 'pipeline' }, { endpoint: null, alarms: quiet });
  expect(card.lead).toBe('Not begun yet: the pipeline has to take v12.');
});
