import type { Decision, Execution, Recorded, Round, Seen } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { listed } from '../../handlers/actions/plan/left-overs.ts';
import { leftOversCard } from '../../handlers/cards/left-overs.ts';
import type { Judged, Shown } from '../../handlers/cards/left-overs/look.ts';
import { people } from '../cards/people.ts';
import { arnOf, at, records } from '../cards/world.ts';
import { judgedScene } from './judged-scene.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

const place = { account: '111122223333', region: 'ap-northeast-1' };
const group = { ...place, name: 'credit-risk' };
const subject = '111122223333:ap-northeast-1:credit-risk';
const reason = 'The <!channel> tests of <https://evil.example|v11> are over.';

const policies = compilePolicies({
  policies: [
    sentence.parse({
      verbs: ['cleanUp', 'retire'],
      require: { memberOf: ['ml-leads', 'model-risk'], reason: { min: 3 } },
    }),
  ],
  outside: [],
});
const careful = compilePolicies({
  policies: [
    sentence.parse({
      verbs: ['cleanUp', 'retire'],
      require: { quorum: { people: 2, seats: ['ml-leads', 'model-risk'] }, reason: { min: 10 } },
    }),
  ],
  outside: [],
});

const config = (version: number, hash: string) => ({
  ...place,
  kind: 'config' as const,
  name: `credit-risk-prod-v${version}-${hash}`,
  version,
});
const model = (version: number, hash: string) => ({
  ...place,
  kind: 'model' as const,
  name: `credit-risk-v${version}-${hash}`,
  version,
});
const back = (version: number) => ({
  is: 'wayBack' as const,
  stage: 'prod',
  version,
  arn: arnOf(version),
});
const serves = { is: 'serves', stage: 'prod' } as const;

const kept: Shown['kept'] = [
  { ...config(12, '5b1e0c77d1'), why: serves },
  { ...config(10, '11aa22bb33'), why: back(10) },
  { ...config(9, '44cc55dd66'), why: back(9) },
  { ...model(12, '9f3c2ab011'), why: serves },
  { ...model(10, '77ee88ff99'), why: back(10) },
  { ...model(9, '00aa99bb88'), why: back(9) },
];
const names: Judged['names'] = [
  config(8, '0a1b2c3d4e'),
  config(11, 'f0e1d2c3b4'),
  model(8, 'a5b4c3d2e1'),
  model(11, '1f2e3d4c5b'),
];
const some: Seen<Judged, Shown> = {
  judged: { group, names },
  shown: { kept, more: 0, isBound: true },
};
const none: Seen<Judged, Shown> = { ...some, judged: { group, names: [] } };
const many: Seen<Judged, Shown> = {
  judged: {
    group,
    names: Array.from({ length: 20 }, (_, n) => config(n + 1, `${n + 10}b2c3d4e5`)),
  },
  shown: {
    kept: [...kept, { ...model(7, '0123456789'), why: { is: 'unknown' } }],
    more: 14,
    isBound: true,
  },
};
const unbound: Seen<Judged, Shown> = {
  judged: { group, names: [] },
  shown: { kept: [], more: 0, isBound: false },
};
/** v9 is no way back any more, and what only it needed is left over. */
const without: Seen<Judged, Shown> = {
  judged: { group, names: [config(9, '44cc55dd66'), model(9, '00aa99bb88')] },
  shown: { ...some.shown, kept: kept.filter(({ version }) => version !== 9) },
};

const vote = (verb: string, on: string): Decision => ({
  id: 'click-1',
  card: { view: leftOversCard.name, subject },
  verb,
  on,
  ...(verb === 'retire' ? { stage: 'prod' } : {}),
  answers: { reason },
  account: people.kenji.accounts[0] ?? { platform: 'slack', tenant: 'T', id: 'U' },
  person: { id: people.kenji.id, name: people.kenji.name },
  groups: ['ml-leads'],
  evidence: 'e',
  policy: 'p',
  at: at('09:00'),
});
const cleans = vote('cleanUp', listed(names));
const retires = vote('retire', 'prod/9');
const opened = { about: 'leftOvers', evidence: 'e', waived: [], openedAt: at('08:50') };

function decided(decision: Decision, more: Partial<Execution>): Recorded {
  const execution: Execution = {
    id: 'x1',
    decision,
    people: [{ id: people.kenji.id, name: people.kenji.name }],
    group,
    target: `${subject}/left-overs`,
    seizes: false,
    createdAt: at('09:00'),
    startBy: at('10:00'),
    status: 'started',
    begun: {},
    ...more,
  };
  const { verb } = decision;
  const ended = { verb, endedAt: at('09:00'), execution: 'x1' };
  const before: Round = { ...opened, ...ended, n: 1, votes: [decision], status: 'decided' };
  const round: Round = { ...opened, n: 2, votes: [], status: 'open' };
  return records({ earlier: [before], round, executions: [execution] });
}

const running = decided(cleans, {});
const oneVote: Round = { ...opened, n: 1, votes: [cleans], status: 'open' };
const over = { status: 'done', endedAt: at('09:01') } as const;
const failed = {
  status: 'failed',
  endedAt: at('09:01'),
  because: 'otherLeftOvers',
  advice: 'decideAgain',
} as const;

const states = [
  { name: 'left-overs', seen: some, recorded: records({}) },
  { name: 'left-overs-many', seen: many, recorded: records({}) },
  { name: 'left-overs-one-vote', seen: some, recorded: records({ round: oneVote }), policies: careful },
  { name: 'left-overs-running', seen: some, recorded: running },
  {
    name: 'left-overs-waits',
    seen: some,
    recorded: { ...running, busy: [{ stage: 'prod', subject: arnOf(13) }] },
  },
  { name: 'left-overs-none', seen: none, recorded: decided(cleans, over) },
  { name: 'left-overs-failed', seen: some, recorded: decided(cleans, failed) },
  { name: 'left-overs-retired', seen: without, recorded: decided(retires, over) },
  { name: 'left-overs-unbound', seen: unbound, recorded: records({}) },
];

/** What is left over in a group, in every state of its card. */
export function leftOverScenes(): readonly Scene[] {
  return locales.flatMap((locale) =>
    states.map((state) => {
      const all = { policies, ...state, view: leftOversCard, subject, others: [reason] };
      return judgedScene(all, locale);
    }),
  );
}
