import { describe, expect, it } from '@jest/globals';
import { peopleDirectory } from '../../adapters/directory/people.ts';
import { handlers } from '../../handlers/index.ts';
import { explainClick } from '../../src/cli/answers/explain-click.ts';
import { parseConfig } from '../../src/config.ts';
import type { Json } from '../../src/json.ts';
import { keys } from '../../src/ledger/keys.ts';
import type { Ledger } from '../../src/ledger.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { environment, example } from '../config/example.ts';
import { memoryLedger } from '../ledger/memory-ledger.ts';

const config = parseConfig(example, environment);
const now = new Date('2026-11-20T09:00:00Z');
const explain = (line: string, ledger?: Ledger) =>
  explainClick(
    line.split(' ').filter((word) => word !== ''),
    {
      config,
      policies: compilePolicies(config),
      directory: peopleDirectory(config),
      ledger,
      actions: handlers.actions,
      cards: handlers.cards,
      now,
    },
  );

const prod = '--verb promote --group credit-risk --version 7 --stage prod --account 111122223333';
const good = '--metric auc=0.9 --metric p99_latency=120 --metric bias/gender/DI=0.9';
const group = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const subject = 'arn:aws:sagemaker:ap-northeast-1:111122223333:model-package/credit-risk/7';
const ref = { view: 'model-package', subject };

/** A ledger in which Hana Kondo has voted to promote the version Aiko Tanaka made. */
async function recorded(
  judged: { readonly [name: string]: Json },
  waived: readonly Json[] = [],
): Promise<Ledger> {
  const vote = {
    id: 'c1',
    card: ref,
    verb: 'promote',
    on: 'prod',
    stage: 'prod',
    answers: {},
    account: {
      platform: 'teams',
      tenant: '5c0f4f6e-0d5b-4a39-9a52-6a1c1f0b7001',
      id: '5c0f4f6e-0d5b-4a39-9a52-6a1c1f0b0004',
    },
    person: { id: 'hana-kondo', name: 'Hana Kondo' },
    groups: ['model-risk'],
    evidence: 'e1',
    policy: 'p1',
    at: '2026-11-19T09:00:00Z',
  };
  const current = {
    n: 3,
    about: 'prod',
    evidence: 'e1',
    votes: [vote],
    waived,
    openedAt: '2026-11-19T08:00:00Z',
    status: 'open',
  };
  const makers = [{ userProfile: 'aiko-tanaka', how: 'registered' }];
  const value = { judged: { arn: subject, group, version: 7, makers, ...judged } };
  const ledger = memoryLedger({ now: () => now });
  await ledger.commit([
    { do: 'put', key: keys.round(group, ref), value: { current, earlier: [] } },
    { do: 'put', key: keys.evidence('e1'), value },
  ]);
  return ledger;
}

const metrics = [
  { name: 'AUC', value: 0.9, better: 'higher' },
  { name: 'p99_latency', value: 120, better: 'lower', unit: 'ms' },
  { name: 'bias/gender/DI', value: 0.93, better: { target: 1 } },
] as const;

describe('policy explain', () => {
  it('counts the votes, the makers and the metrics of the ledger', async () => {
    const ledger = await recorded({ metrics });
    const { text, exitCode } = await explain(`--as kenji-mori ${prod}`, ledger);
    expect(text).toContain('permit: the vote completes the quorum.');
    expect(text).toContain('Seats: ml-leads: kenji-mori; model-risk: hana-kondo');
    expect(text).toContain('Gate: AUC 0.90 passes (> 0.85)');
    expect(text).toContain('Made by: Aiko Tanaka (aiko-tanaka), registered');
    expect(text).toContain('Recorded: round 3 for prod, open.');
    expect(exitCode).toBe(0);
  });

  it('finds the one registry that has the version', async () => {
    const ledger = await recorded({ metrics });
    const anywhere = `--as kenji-mori ${prod}`.replace(' --account 111122223333', '');
    expect((await explain(anywhere, ledger)).exitCode).toBe(0);
    expect((await explain(anywhere)).text).toContain(
      'several registries may hold it: name --account',
    );
  });

  it('puts a typed metric in the place of a reported one', async () => {
    const ledger = await recorded({ metrics });
    const { text, exitCode } = await explain(`--as kenji-mori ${prod} --metric auc=0.8`, ledger);
    expect(text).toContain('deny, by metricGate');
    expect(text).toContain('AUC is 0.80, and must be above 0.85');
    expect(exitCode).toBe(1);
  });

  it('takes a gate for overridden at the stage that was due, and at no other', async () => {
    const ledger = await recorded({ metrics }, [{ metric: 'auc', value: 0.9 }]);
    const due = await explain(`--as kenji-mori ${prod}`, ledger);
    expect(due.text).toContain('Gate: AUC 0.90 overridden (> 0.85)');
    const before = await explain(`--as kenji-mori ${prod.replace('prod', 'uat')}`, ledger);
    expect(before.text).toContain('Gate: AUC 0.90 passes');
  });

  it('says what is missing still', async () => {
    const { text, exitCode } = await explain(`--as yuki-ito ${prod} ${good} --maker aiko-tanaka`);
    expect(text).toContain('pending: the vote is recorded. Needs 1 more from ml-leads.');
    expect(text).toContain('Nothing is recorded of this version');
    expect(exitCode).toBe(0);
  });

  it('refuses the maker, and names others who can', async () => {
    const { text, exitCode } = await explain(
      `--as aiko-tanaka ${prod} ${good} --maker aiko-tanaka`,
    );
    expect(text).toContain('You registered credit-risk v7');
    expect(text).toContain('Who can: ml-leads, for example Kenji Mori;');
    expect(exitCode).toBe(1);
  });

  it('refuses where nobody is known to have made it', async () => {
    const { text } = await explain(`--as kenji-mori ${prod} ${good}`);
    expect(text).toContain('deny, by separationOfDuties');
    expect(text).toContain('Made by: nobody is known');
    expect(text).not.toContain('Who can');
  });

  it('judges by the tags that are typed', async () => {
    const test = prod.replace('prod', 'test');
    const tagged = await explain(`--as kenji-mori ${test} --maker aiko-tanaka --tag risk=high`);
    expect(tagged.text).toContain('Sentence 3: approve, promote (tag risk=high)');
    const plain = await explain(`--as kenji-mori ${test} --maker aiko-tanaka --metric auc=0.8`);
    expect(plain.text).toContain('Sentence 4: approve, promote for dev, test, uat');
  });

  it('says that a reason is asked for, and that a verb has no sentence', async () => {
    const reject = '--as hana-kondo --verb reject --group churn --version 1 --account 444455556666';
    expect((await explain(reject)).text).toContain('A reason of 5 characters is asked for.');
    const override = `--as yuki-ito ${prod}`
      .replace('promote', 'overrideGate')
      .replace('prod', 'dev');
    expect(await explain(override)).toMatchObject({
      exitCode: 1,
      text: expect.stringContaining('Sentence: none fits.'),
    });
  });

  it.each([
    ['', '--as, --verb, --group and --version must be given.'],
    ['--foo', "Unknown option '--foo'"],
    [`--as kenji ${prod}`, 'kenji is not in people (did you mean kenji-mori?)'],
    [`--as kenji-mori ${prod} --voted mia-weber`, 'mia-weber is not in people'],
    [`--as kenji-mori ${prod.replace('promote', 'withdraw')}`, '--verb must be one of'],
    [`--as kenji-mori ${prod.replace('prod', 'production')}`, '--stage must be one of'],
    [`--as kenji-mori ${prod.replace('7', 'seven')}`, '--version seven is not a number'],
    [`--as kenji-mori ${prod} --metric auc`, '--metric is given as name=number'],
    [`--as kenji-mori ${prod} --metric auc=good`, '--metric is given as name=number'],
    [`--as kenji-mori ${prod} --tag risk`, '--tag is given as name=value'],
    [`--as kenji-mori ${prod} --region eu-west-1`, 'No registry of ringi.yaml'],
  ])('does not guess: %s', async (line, sentence) => {
    const { text, exitCode } = await explain(line);
    expect(text).toContain(sentence);
    expect(exitCode).toBe(2);
  });
});
