import type { Locale, Notice, RefusalReason, Why } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { drawn } from '../cards/drawn.ts';
import { groups } from '../cards/people.ts';
import { states } from '../cards/states.ts';
import { at } from '../cards/world.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

/** Every private refusal, in one file a language and chat: they are read beside each other. */
export function refusalScenes(): readonly Scene[] {
  return locales.map((locale) => {
    const words = { en, ja }[locale];
    const notices = Object.entries(reasonsIn(locale)).map(([name, { reason, verb = 'approve' }]) => {
      const context = {
        verb,
        subject: 'credit-risk v12',
        stage: 'dev',
        ref: '7C41D0-c41',
        operators: '#ml-platform',
      };
      return [name, words.refusal(reason, context)] satisfies [string, Notice];
    });
    const said = { kind: 'notices', notices: Object.fromEntries(notices) } as const;
    return { name: 'refusals', locale, said };
  });
}

type Refused = { readonly reason: RefusalReason; readonly verb?: string };

const who = [{ group: 'model-risk', people: groups['model-risk'] ?? [] }];

function denied(rule: string, why: Why, named = who): RefusalReason {
  return { kind: 'denied', rule, why, who: named };
}

const auc = { metric: 'auc', requirement: { above: 0.85 } } as const;

const reasonsIn = (locale: Locale): Readonly<Record<string, Refused>> => ({
  maker: { reason: denied('separationOfDuties', { kind: 'maker', how: 'registered' }) },
  'maker, started': { reason: denied('separationOfDuties', { kind: 'maker', how: 'started' }) },
  'unknown maker': { reason: denied('separationOfDuties', { kind: 'unknownMaker' }, []) },
  'not a member': { reason: denied('memberOf', { kind: 'notMember', groups: ['model-risk'] }) },
  'not a member of two': {
    reason: denied('memberOf', { kind: 'notMember', groups: ['ml-leads', 'model-risk'] }),
    verb: 'rollback',
  },
  'gate closed': {
    reason: denied(
      'metricGate',
      { kind: 'gate', gates: [{ ...auc, value: 0.82, status: 'fails' }] },
      [],
    ),
    verb: 'promote',
  },
  'gate without a value': {
    reason: denied('metricGate', { kind: 'gate', gates: [{ ...auc, status: 'missing' }] }, []),
    verb: 'promote',
  },
  'no rule': { reason: denied('noRule', { kind: 'noRule' }, []), verb: 'decline' },
  expired: { reason: denied('expires', { kind: 'expired', at: new Date(at('08:42', 27)) }, []) },
  stranger: { reason: { kind: 'stranger' } },
  'directory away': { reason: { kind: 'directoryAway' } },
  stale: { reason: { kind: 'stale' } },
  'stale, known how': { reason: { kind: 'stale', what: titleNow(locale) } },
  'nothing to take back': { reason: { kind: 'nothingToTakeBack' }, verb: 'withdraw' },
  'too late': { reason: { kind: 'tooLate' } },
  'form too short': {
    reason: { kind: 'form', field: 'reason', min: 10, max: 500 },
    verb: 'overrideGate',
  },
  'form without a choice': { reason: { kind: 'choice', field: 'until' } },
  'form with an unreadable matcher': {
    reason: { kind: 'unreadable', of: 'matcher', field: 'matchers', text: 'credit-*' },
    verb: 'silence',
  },
  'form with an unreadable parameter': {
    reason: { kind: 'unreadable', of: 'parameter', field: 'parameters', text: 'faster this time' },
    verb: 'retrain',
  },
  'form too long': { reason: { kind: 'form', field: 'reason', min: 0, max: 500 } },
  'form sent as it was': { reason: { kind: 'unchanged' }, verb: 'editCard' },
  'wrong room': { reason: { kind: 'wrongRoom' } },
  'unknown button': { reason: { kind: 'unknownButton' } },
  working: { reason: { kind: 'working' } },
  'not taken': { reason: { kind: 'notTaken' } },
  opening: { reason: { kind: 'opening' } },
  'not shown': { reason: { kind: 'notShown' } },
  'too much': { reason: { kind: 'tooMuch' } },
});

/** The title of the card as it is now. */
function titleNow(locale: Locale): string {
  const now = states.find(({ name }) => name === 'closed');
  if (now === undefined) throw new Error('no state is called closed');
  return drawn(now, locale).title;
}
