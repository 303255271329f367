import type { Alert, Decision, Recorded, Round, Silence } from '../../src/index.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { sentence } from '../../src/policies/sentence.ts';
import { silencesCard } from '../../handlers/cards/silences.ts';
import { people } from '../cards/people.ts';
import { at, records } from '../cards/world.ts';
import { failing, firing, silenced } from '../commands/watched.ts';
import { judgedScene } from './judged-scene.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

const group = { account: '111122223333', region: 'ap-northeast-1', name: 'credit-risk' };
const subject = '111122223333:ap-northeast-1:credit-risk';

const policies = compilePolicies({
  policies: [
    { verbs: ['silence'], require: { memberOf: ['ml-leads', 'model-risk'], reason: { min: 10 } } },
    { verbs: ['unsilence'], require: { memberOf: ['ml-leads', 'model-risk'] } },
  ].map((each) => sentence.parse(each)),
  outside: [],
});
const nobody = compilePolicies({ policies: [], outside: [] });
const careful = compilePolicies({
  policies: [
    sentence.parse({
      verbs: ['silence', 'unsilence'],
      require: { quorum: { people: 2, seats: ['ml-leads', 'model-risk'] }, reason: { min: 10 } },
    }),
  ],
  outside: [],
});

const drift = firing('credit-risk-prod-hourly', { severity: 'critical' }).alert;
const alerts: readonly Alert[] = [drift, failing('credit-risk-train').alert];
const reason = 'The <!channel> campaign ends on Friday.';
const own = silenced('DataDrift*', {
  id: 'one',
  author: { id: people.kenji.id, name: people.kenji.name },
  reason,
  startsAt: at('08:10'),
  endsAt: at('20:10'),
});
const snooze = silenced('', {
  id: 'two',
  matchers: [
    { name: 'monitor', is: '=', value: 'shap-<!here>-[x](https://evil.example)' },
    { name: 'group', is: '=', value: 'credit-risk' },
  ],
  author: { id: 'ren', name: 'Ren Sato' },
  reason: 'SHAP values are computed anew tonight.',
  startsAt: at('09:00'),
  endsAt: at('21:00'),
});

const vote: Decision = {
  id: 'one',
  card: { view: silencesCard.name, subject },
  verb: 'silence',
  on: '1',
  answers: { matchers: 'alertname=~DataDrift*', until: '4h', reason },
  account: people.kenji.accounts[0] ?? { platform: 'slack', tenant: 'T', id: 'U' },
  person: { id: people.kenji.id, name: people.kenji.name },
  groups: ['ml-leads'],
  evidence: 'e',
  policy: 'p',
  at: at('08:10'),
};
const round = (n: number, more: Partial<Round> = {}): Round => ({
  n,
  about: 'silences',
  evidence: 'e',
  votes: [],
  waived: [],
  openedAt: at('08:00'),
  status: 'open',
  ...more,
});
const decided = round(1, {
  status: 'decided',
  verb: 'silence',
  endedAt: at('08:10'),
  votes: [vote],
});
const ended = round(2, {
  status: 'decided',
  verb: 'unsilence',
  endedAt: at('09:30'),
  votes: [{ ...vote, id: 'three', verb: 'unsilence', on: '26299e1b1aae66d1', at: at('09:30') }],
});

function recorded(silences: readonly Silence[], more: Partial<Recorded> = {}): Recorded {
  return records({ watch: { firing: alerts, silences }, round: round(1), ...more });
}

const many = Array.from({ length: 7 }, (_, n) =>
  silenced(`Kind${n + 1}`, { id: String(n), startsAt: at(`0${n}:00`), endsAt: at(`2${n % 4}:00`) }),
);

const states = [
  { name: 'silences', policies, recorded: recorded([own, snooze], { earlier: [decided], round: round(2) }) },
  { name: 'silences-none', policies, recorded: recorded([], { watch: { firing: [], silences: [] } }) },
  { name: 'silences-ended', policies, recorded: recorded([snooze], { earlier: [decided, ended], round: round(3) }) },
  { name: 'silences-one-vote', policies: careful, recorded: recorded([own], { round: round(1, { votes: [vote] }) }) },
  { name: 'silences-many', policies, recorded: recorded(many) },
  { name: 'silences-by-nobody', policies: nobody, recorded: recorded([snooze]) },
];

/** What is silenced of a group, in every state of its card. */
export function silenceScenes(): readonly Scene[] {
  return locales.flatMap((locale) =>
    states.map((state) => {
      const seen = { judged: { group }, shown: null };
      const all = { ...state, view: silencesCard, subject, seen, others: [reason, snooze.reason, snooze.matchers[0]?.value ?? ''] };
      return judgedScene(all, locale);
    }),
  );
}
