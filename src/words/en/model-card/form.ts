import type { CardEffect, CardFormWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { capital } from '../capital.ts';
import { fieldName } from '../field-name.ts';
import { count } from '../count.ts';
import { and } from '../lists.ts';
import { name } from './title.ts';
import { verbWords } from './verb-words.ts';
import { lacking, listed, rights } from './warning.ts';

/** What a form says, once, before a click counts. */
export const form: CardFormWords = {
  title: (verb, share) => clip(titleOf(verb, share), 24),
  submit: (verb) => verbWords(verb, undefined)?.submit ?? 'Send',
  next: 'Next',
  back: 'Back',
  effect: (effect) => [...said(effect), ...more(effect)],
  comment: { label: 'Comment', hint: 'Everyone who sees the card can read it.' },
  section: {
    effect: 'One section at a time. Nothing is written before you have seen what changes.',
    lacks: (sections, rest) => {
      const named = sections.map(
        ({ section, paths }) => `${fieldName(section)} (${lacking(paths)})`,
      );
      return `Required and empty: ${listed([...named, ...rest.map(fieldName)])}.`;
    },
    label: 'Section',
    hint: 'Which part of the card to edit.',
    missing: 'Choose a section.',
  },
  edit: {
    effect: ({ kind, arn }) => [
      'What you leave as it is keeps what stands in the card. A field you empty is taken out.',
      `Calls ${kind === 'package' ? 'UpdateModelPackage' : 'UpdateModelCard'} on ${arn}, with the whole content.`,
      'AWS keeps the last write: an edit made elsewhere in the very same moment could be lost.',
    ],
    subject: (card, section) => `${name(card)} model card: ${fieldName(section)}`,
    hint: ({ max, needed }) =>
      [
        ...(needed ? ['Still empty, and the card is not complete without it.'] : []),
        ...(max === undefined ? [] : [`At most ${max.toLocaleString('en-US')} characters.`]),
      ].join(' '),
    hidden: 'Something stands here that a form cannot show. Left empty, it stays.',
    nothing: 'Nothing is changed.',
    again:
      'So nothing is written. Close this form and edit again: it then shows what stands there now.',
  },
  test: {
    effect: 'Recorded in the card as an evaluation, with your name and the time.',
    version: {
      label: 'Version',
      hint: 'Which version was tested.',
      missing: 'Choose a version.',
    },
    stage: {
      label: 'Stage',
      hint: 'Where the test was run.',
      missing: 'Choose a stage.',
    },
    name: {
      label: 'Name',
      hint: 'A test of the same name and version is replaced.',
      missing: 'Write at least 3 characters.',
    },
    result: {
      label: 'Result',
      hint: 'A failed one is shown as a warning.',
      missing: 'Choose a result.',
      passed: 'Passed',
      failed: 'Failed',
    },
    observation: { label: 'Observation', hint: 'What the test showed.', missing: '' },
    metrics: { label: 'Metrics', hint: 'One a line, such as auc = 0.84.', missing: '' },
    evidence: { label: 'Evidence', hint: 'A link to the report, if there is one.', missing: '' },
  },
};

function titleOf(verb: string, share: string | undefined): string {
  const words = verbWords(verb, share);
  return words?.title ?? words?.label ?? verb;
}

function said(effect: CardEffect): readonly string[] {
  const { verb, arn, about, version, share, received, shared, kind } = effect;
  switch (verb) {
    case 'draftCard': {
      const of = about === undefined ? '' : ` about v${about}`;
      const call = kind === 'package' ? 'UpdateModelPackage' : 'CreateModelCard';
      return [
        `Makes a draft from what the registry, the training job and the reports say${of}.`,
        `Calls ${call} for ${arn}.`,
      ];
    }
    case 'submitCard':
      return [
        ...still(effect),
        'Asks for its review: the card says PendingReview.',
        sets(effect, 'PendingReview'),
      ];
    case 'approveCard':
      return [...still(effect), enough(effect), sets(effect, 'Approved')];
    case 'returnCard':
      return [back(effect), sets(effect, 'Draft')];
    case 'archiveCard':
      return [
        'Nobody can edit an archived card any more, and no button brings it back.',
        sets(effect, 'Archived'),
        ...(shared.length === 0
          ? []
          : [`It stays shared with ${and(shared)}: the card then shows buttons that end it.`]),
      ];
    case 'exportCard':
      return [
        `AWS writes a PDF of ${version === undefined ? 'the card' : `version ${version}`}; it comes into the thread with its SHA-256.`,
        `Calls CreateModelCardExportJob on ${arn}. The card stays as it is.`,
      ];
    default:
      if (share) return shareText(verb, arn, share);
      return received ? receivedText(verb, arn, received) : [];
  }
}

type SharedWith = NonNullable<CardEffect['share']>;

function shareText(verb: string, arn: string, shared: SharedWith): readonly string[] {
  const { name, account, region, may, share } = shared;
  const whose = `${name} (account ${account})`;
  switch (verb) {
    case 'shareCard':
      return [`${whose} may ${rights[may]}, once it has accepted.`, sharing(arn, shared)];
    case 'acceptShare':
      return [
        `Accepts the share for ${whose}: it then sees the card.`,
        `Calls AcceptResourceShareInvitation there, in ${region}, for ${arn}.`,
      ];
    case 'remindShare':
      return [`Tells this thread what ${whose} has to accept. Calls nothing of AWS.`];
    default:
      return [
        `${whose} can no longer see the card.`,
        `Calls DeleteResourceShare of AWS RAM on ${share ?? `the share of ${arn}`}.`,
      ];
  }
}

function receivedText(
  verb: string,
  arn: string,
  { owner, account, region }: NonNullable<CardEffect['received']>,
): readonly string[] {
  if (verb === 'remindShare') {
    return [`Tells this thread what account ${owner} has to share. Calls nothing of AWS.`];
  }
  return [
    `Accepts in account ${account} what account ${owner} shares of this card.`,
    `Calls AcceptResourceShareInvitation in ${region}, if the invitation comes from ${owner} and holds ${arn}.`,
  ];
}

function sharing(arn: string, { may, is, share, differs }: SharedWith): string {
  if (differs && share !== null) {
    return `Calls AssociateResourceSharePermission of AWS RAM on ${share}.`;
  }
  const gone = is === 'failed' && share !== null ? `DeleteResourceShare on ${share}, then ` : '';
  const own =
    may === 'read'
      ? ' The right to read alone is made first, where there is none (CreatePermission).'
      : '';
  return `Calls ${gone}CreateResourceShare of AWS RAM for ${arn}.${own}`;
}

function back({ status }: CardEffect): string {
  return status === 'Approved'
    ? 'The card is a draft again: it is approved no longer, and can be edited.'
    : 'The card is a draft again, and votes on it fall.';
}

function sets({ kind, arn }: CardEffect, status: string): string {
  return kind === 'package'
    ? `Calls UpdateModelPackage on ${arn}: its model card says ${status}.`
    : `Calls UpdateModelCard on ${arn}: ModelCardStatus ${status}.`;
}

/** The form is the same for everybody, so it says for whom it would be enough. */
function enough({ missing, of }: CardEffect): string {
  if (missing > 1) return `Needs ${missing - 1} more after yours.`;
  const last = 'yours is the last vote needed: the card is then approved at once.';
  return of === undefined ? capital(last) : `If you are in ${of}, ${last}`;
}

function more({ verb, missing }: CardEffect): readonly string[] {
  return missing > 1 && verb !== 'approveCard'
    ? [`Needs ${count(missing - 1, 'more vote')} after yours.`]
    : [];
}

/** What is still empty, said first: a form that must be short keeps that alone. */
function still({ lacks }: CardEffect): readonly string[] {
  if (lacks.length === 0) return [];
  const are = lacks.length === 1 ? 'is' : 'are';
  return [`${count(lacks.length, 'required field')} ${are} still empty: ${lacking(lacks)}.`];
}
