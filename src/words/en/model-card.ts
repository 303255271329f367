import type { Line } from '../../card.ts';
import type { CardStep, ModelCardWords } from '../model-card-words.ts';
import { alike } from '../alike.ts';
import { clip } from '../plain.ts';
import { fieldName } from './field-name.ts';
import { button } from './model-card/button.ts';
import { chart, fold } from './model-card/fold.ts';
import { form } from './model-card/form.ts';
import { lead } from './model-card/lead.ts';
import { notes } from './model-card/notes.ts';
import { name, status, title } from './model-card/title.ts';
import { verdict } from './model-card/verdict.ts';
import { warning } from './model-card/warning.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { quorum } from './rule.ts';
import { capital } from './capital.ts';

/** The card that shows a model card. */
export const modelCard: ModelCardWords = {
  name: (card) => `${name(card)} model card`,
  waits: (card) => `${name(card)} model card for review`,
  title,
  lead,
  verdict,
  step: (step) => {
    switch (step.is) {
      case 'status':
        return [step.done ? `${status(step.status)} ✓` : status(step.status)];
      case 'votes':
        return [`${status('PendingReview')} ${step.have} of ${step.total}`];
      case 'share':
        return [shared(step)];
    }
  },
  warning,
  value: (_path, value) => value,
  field: (path) => capital(fieldName(path)),
  fold,
  chart,
  button,
  form,
  notes,
  vote: (who, verb, share) => [who, ` ${voted(verb, share)}`],
  rules: (rules) => {
    if (rules.length === 0) return ['No rule of ringi.yaml lets anybody change it here.'];
    const all = alike(rules.map(({ verb, rule }) => [rights[verb] ?? verb, quorum(rule)]));
    return [all.map(([verbs, who]) => `${capital(verbs.join(', '))}: ${who}.`).join(' ')];
  },
  edition: ({ version, at, by, writes }): Line => [
    version === undefined ? 'Edited ' : `Card version ${version}, edited `,
    when(at, 'date-time'),
    by === undefined ? '.' : ` by ${by}.`,
    ...(writes ? [' Ringi writes into it what is decided and what happens.'] : []),
  ],
  owned: ({ owner, account }) => [
    `The card is account ${owner}’s, which shares it with ${account}.`,
  ],
  summary: (head, first, warnings) => clip([`${head}. ${first}`, ...warnings].join(' '), 600),
  changed: (sections, isStatus) => {
    const parts = [
      ...(isStatus ? ['its status'] : []),
      ...sections.slice(0, 6).map((section) => fieldName(section)),
    ];
    return parts.length === 0 ? 'What is required has changed.' : `Changed: ${and(parts)}.`;
  },
  change: ({ path, before, after }) => {
    const what = capital(fieldName(path));
    if (before === '') return `${what}: ${quote(after)} is added.`;
    if (after === '') return `${what}: ${quote(before)} is taken out.`;
    return `${what}: ${quote(before)} → ${quote(after)}`;
  },
  conflict: ({ path, now, yours }) => {
    const is = now === '' ? 'emptied it' : `wrote ${quote(now)}`;
    const own = yours === '' ? 'emptied it' : `wrote ${quote(yours)}`;
    return `${capital(fieldName(path))}: somebody else ${is} meanwhile, and you ${own} here.`;
  },
  command: {
    card: 'Model card',
    where: (raised) =>
      raised
        ? 'Its card is posted in the group’s channels now.'
        : 'The whole card and its buttons are in the group’s channels.',
    ofGroup: 'One card is kept for the whole group, not for each version.',
  },
};

function shared({ name: account, now }: Extract<CardStep, { is: 'share' }>): string {
  switch (now) {
    case 'none':
      return `share with ${account}`;
    case 'pending':
      return `${account} invited`;
    case 'accepted':
      return `shared with ${account} ✓`;
    case 'failed':
      return `share with ${account} failed`;
    case 'differs':
      return `share with ${account} differs`;
  }
}

const rights: Readonly<Record<string, string>> = {
  draftCard: 'create',
  editCard: 'edit',
  submitCard: 'submit',
  approveCard: 'approve',
  returnCard: 'return',
};

function voted(verb: string, share: string | undefined): string {
  switch (verb) {
    case 'draftCard':
      return 'asked for a draft';
    case 'submitCard':
      return 'submitted it for review';
    case 'approveCard':
      return 'approved it';
    case 'returnCard':
      return 'returned it to draft';
    case 'archiveCard':
      return 'archived it';
    case 'shareCard':
      return `shared it with ${share ?? 'another account'}`;
    case 'acceptShare':
      return share === undefined ? 'accepted the share' : `accepted the share for ${share}`;
    case 'endShare':
      return `ended the share with ${share ?? 'another account'}`;
    default:
      return `decided ${verb}`;
  }
}
