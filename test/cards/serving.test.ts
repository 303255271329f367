import { describe, expect, it } from '@jest/globals';
import type { Check, Locale } from '../../src/index.ts';
import { actsOf } from './acts-of.ts';
import { state } from './card-state.ts';
import { carriedForm } from './carried-form.ts';
import { drawn } from './drawn.ts';
import { allText } from './text-of.ts';
import { round, seenAt } from './world.ts';

const name = 'credit-risk-dev';
const arn = `arn:aws:sagemaker:ap-northeast-1:111122223333:endpoint/${name}`;
const rollouts = [
  { strategy: 'canary', step: 10, wait: 900_000 } as const,
  { strategy: 'allAtOnce' } as const,
];

/** The card of a version whose next stage is served by an endpoint, with what was checked. */
function card(checks: readonly Check[], locale: Locale = 'en') {
  const serving = { served: { by: 'endpoint', name, arn } as const, rollouts, checks };
  return drawn(
    state('served', seenAt(0, { shown: { serving } }), { round: round(1, 'dev') }),
    locale,
  );
}

function approving(checks: readonly Check[], locale?: Locale) {
  const found = actsOf(card(checks, locale)).find(({ verb }) => verb === 'approve');
  const form = found && carriedForm(found);
  if (!form) throw new Error('nothing is asked');
  return form;
}

describe('approving for a stage that an endpoint serves', () => {
  it('says what is called, and asks how traffic moves', () => {
    const { effect, fields } = approving([{ what: 'endpoint', name, is: 'known' }]);
    expect(effect.at(-1)).toBe(`Calls UpdateEndpoint on ${arn}.`);
    expect(fields.map(({ id }) => id)).toEqual(['reason', 'rollout']);
  });

  it.each([
    ['en', `Calls CreateEndpoint for ${arn}: nothing serves there yet.`],
    ['ja', `${arn} を CreateEndpoint で新しく作成します。`],
  ] as const)('says in %s that the first one is created: no traffic moves', (locale, says) => {
    const { effect, fields } = approving([{ what: 'firstEndpoint', name, is: 'known' }], locale);
    expect(effect.at(-1)).toBe(says);
    expect(fields.map(({ id }) => id)).toEqual(['reason']);
  });

  it('tells an endpoint that failed from one that is not there, and what to do about it', () => {
    const because = 'The container did not pass the ping health check.';
    const failed = allText(card([{ what: 'usableEndpoint', name, is: 'missing', because }]));
    expect(failed).toContainEqual(
      expect.stringContaining(
        `the endpoint ${name} has failed (${because}). Delete it: AWS updates none that failed.`,
      ),
    );
    const gone = allText(card([{ what: 'endpoint', name, is: 'missing' }]));
    expect(gone).toContainEqual(
      expect.stringContaining(
        `there is no endpoint ${name}. Create it, or name instanceType in ringi.yaml.`,
      ),
    );
  });
});
