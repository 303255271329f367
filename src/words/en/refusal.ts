import { textOfLine } from '../../card/text-of-line.ts';
import type { Line, Notice } from '../../card.ts';
import type { Why } from '../../policy.ts';
import type { RefusalContext, RefusalReason } from '../../refusal.ts';
import { isOfModelCard } from '../is-of-model-card.ts';
import { plain } from '../plain.ts';
import { fieldName } from './field-name.ts';
import { metric, needed } from './figures.ts';
import { and } from './lists.ts';
import { moment } from './moments.ts';
import { quote } from './quote.ts';
import { gateFigure } from '../gate-figure.ts';
import { ruleName } from './rule-name.ts';

/** What a line of a form must be. */
const lines = {
  matcher: { is: 'matcher of alerts', such: 'alertname=~DataDrift* or stage="prod"' },
  parameter: { is: 'parameter', such: 'name=value' },
  metric: { is: 'metric', such: 'auc = 0.91' },
} as const;

type Said = Pick<Notice, 'headline' | 'why'> & Partial<Pick<Notice, 'who'>>;

const deeds: Readonly<Record<string, string>> = {
  approve: 'approval',
  promote: 'promotion',
  reject: 'rejection',
  decline: 'answer',
  overrideGate: 'override',
  rollback: 'rollback',
  propose: 'proposal',
  withdraw: 'request',
  retrain: 'retraining',
  retryPipeline: 'retry',
  cleanUp: 'clean-up',
  retire: 'retirement',
  claim: '“I am looking”',
  handOver: 'hand-over',
  snooze: 'snooze',
  unsnooze: 'end of the snooze',
  silence: 'silence',
  unsilence: 'end of the silence',
  accept: 'acceptance',
  draftCard: 'draft',
  editCard: 'edit',
  submitCard: 'submission',
  approveCard: 'approval',
  returnCard: 'return to draft',
  archiveCard: 'archiving',
  recordTest: 'test',
  exportCard: 'request for a PDF',
  shareCard: 'share',
  acceptShare: 'acceptance',
  endShare: 'end of the share',
  remindShare: 'reminder',
};

/** What did not happen, why, who can, rule and reference. */
export function refusal(reason: RefusalReason, context: RefusalContext): Notice {
  const { headline, why, who } = say(reason, context);
  const rule = reason.kind === 'denied' ? `Rule: ${ruleOf(reason.rule, context)} · ` : '';
  const people = who ? ` ${who.label}: ${textOfLine(who.text)}` : '';
  return {
    headline,
    why,
    ...(who ? { who } : {}),
    small: `${rule}ref ${context.ref} · only you see this`,
    summary: `${headline} ${why}${people}`,
    code: reason.kind === 'denied' ? reason.rule : reason.kind,
  };
}

function ruleOf(rule: string, { stage }: RefusalContext): string {
  const name = ruleName(rule);
  return stage === undefined ? name : `${name}, ${stage}`;
}

function say(reason: RefusalReason, context: RefusalContext): Said {
  const not = `Your ${deeds[context.verb] ?? 'click'} was not recorded. Nothing has changed.`;
  const it = context.subject;
  switch (reason.kind) {
    case 'stranger':
      return {
        headline: not,
        why: 'Ringi does not know who this account belongs to.',
        who: { label: 'What to do', text: [`Ask ${context.operators} to join it.`] },
      };
    case 'directoryAway':
      return {
        headline: not,
        why: 'Groups cannot be read right now, so nobody can decide.',
        who: { label: 'What to do', text: ['Try again in a few minutes.'] },
      };
    case 'stale':
      return {
        headline: not,
        why:
          reason.what === undefined
            ? 'The card has changed since. You see the new card now.'
            : `The card has changed since. It now says “${reason.what}”.`,
        ...(reason.what === undefined
          ? {}
          : { who: { label: 'What to do', text: ['Look at the card as it is now.'] } }),
      };
    case 'denied':
      return { headline: not, why: whyOf(reason.why, context), ...whoCan(reason.who) };
    case 'nothingToTakeBack':
      return {
        headline: 'There is nothing to take back. Nothing has changed.',
        why: `You have no vote on ${it} that has not taken effect yet.`,
      };
    case 'tooLate':
      return {
        headline: not,
        why: 'The click waited longer than ten minutes, so it no longer counts.',
        who: { label: 'What to do', text: ['Look at the card and decide again.'] },
      };
    case 'form':
      return {
        headline: not,
        why:
          reason.min > 0
            ? `It needs between ${reason.min} and ${reason.max} characters of text.`
            : `The text may have at most ${reason.max} characters.`,
      };
    case 'choice':
      return { headline: not, why: 'Choose one of the options that the form offers.' };
    case 'unreadable': {
      const line = quote(plain(reason.text, 80));
      const { is, such } = lines[reason.of];
      return {
        headline: not,
        why: `${line} is not a ${is}.`,
        who: { label: 'What to do', text: [`Write one a line, such as ${such}.`] },
      };
    }
    case 'unchanged':
      return {
        headline: not,
        why: 'The form was sent as it was shown: there is nothing to write.',
      };
    case 'wrongRoom':
      return {
        headline: not,
        why: 'Buttons count only in the channel where Ringi posts this card.',
      };
    case 'unknownButton':
      return {
        headline: not,
        why: 'This button is not on the card as it is now.',
        who: { label: 'What to do', text: ['Look at the newest card.'] },
      };
    case 'working':
      return {
        headline: 'Ringi is still working on it.',
        why: `Your ${deeds[context.verb] ?? 'click'} on ${it} is written down. The card shows what comes of it.`,
      };
    case 'opening':
      return { headline: 'Opening the form…', why: 'Ringi reads what it is to show.' };
    case 'notTaken':
      return {
        headline: not,
        why: 'Ringi could not write it down right now.',
        who: { label: 'What to do', text: ['Try again in a few minutes.'] },
      };
    case 'notShown':
      return {
        headline: 'This cannot be shown right now. Nothing has changed.',
        why: 'Ringi could not read what it says.',
        who: { label: 'What to do', text: ['Try again in a few minutes.'] },
      };
    case 'tooMuch':
      return {
        headline: 'The next page could not be opened. Nothing has changed.',
        why: 'It cannot keep as much as was written here.',
        who: { label: 'What to do', text: ['Write less here.'] },
      };
  }
}

function whyOf(why: Why, { subject, stage, verb }: RefusalContext): string {
  const where = stage ?? (isOfModelCard(verb) ? 'this model card' : 'this version');
  switch (why.kind) {
    case 'noRule':
      return `No rule lets anybody do this for ${where}.`;
    case 'notMember':
      return `Only ${and(why.groups)} ${why.groups.length === 1 ? 'decides' : 'decide'} here, and you are not in ${why.groups.length === 1 ? 'it' : 'them'}.`;
    case 'maker':
      return why.how === 'registered'
        ? `You registered ${subject}, and nobody ${verb === 'promote' ? 'promotes' : 'approves'} their own version.`
        : `You started the pipeline that made ${subject}, and nobody ${verb === 'promote' ? 'promotes' : 'approves'} their own version.`;
    case 'unknownMaker':
      return `Nobody is known to have made ${subject}, so nobody can be told apart from its maker.`;
    case 'gate': {
      const closed = why.gates
        .map(gateFigure)
        .map((gate) =>
          gate.value === undefined
            ? `${metric(gate.metric)} is not reported, and must be ${needed(gate.need)}`
            : `${metric(gate.metric)} is ${gate.value}, and must be ${needed(gate.need)}`,
        );
      return `The gate for ${where} is closed: ${closed.join('; ')}.`;
    }
    case 'cardIncomplete':
      return why.lacks.length === 0
        ? `The model card of ${subject} could not be looked at.`
        : `The model card of ${subject} is not complete. It lacks ${and(why.lacks.map(fieldName))}.`;
    case 'expired':
      return `The time to decide ended on ${moment(why.at.toISOString(), 'date-time', 'UTC')} UTC.`;
  }
}

function whoCan(
  who: Extract<RefusalReason, { kind: 'denied' }>['who'],
): Partial<Pick<Notice, 'who'>> {
  if (who.length === 0) return {};
  const text = who.flatMap(({ group, people }, n): Line => {
    const some = people.slice(0, 2);
    const names = some.flatMap((person, at): Line =>
      at === 0 ? [{ person }] : [' or ', { person }],
    );
    const example: Line = names.length === 0 ? [] : [', for example ', ...names];
    return [n === 0 ? '' : '; ', group, ...example];
  });
  return { who: { label: 'Who can', text: [...text.filter((span) => span !== ''), '.'] } };
}
