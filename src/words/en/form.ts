import type { Effect, FormWords, GateFigure } from '../model-package-words.ts';
import { clip, plain } from '../plain.ts';
import { goesBack } from './goes-back.ts';
import { metric, needed } from './figures.ts';
import { moreVotes } from './more-votes.ts';

const longest = 24;

/** What a form says, once, before a click counts. */
export const form: FormWords = {
  title: (verb, { stage = '', metric: gate = '', to = 0 }) =>
    clip(titleOf(verb, stage, gate, to), longest),
  submit: (verb) => submits[verb] ?? 'Send',
  cancel: 'Cancel',
  subject: (subject, stage) => (stage === undefined ? subject : `${subject} for ${stage}`),
  comment: 'Comment',
  reason: 'Reason',
  commentHint: 'Everyone who sees the card can read it.',
  reasonHint: 'Everyone who sees the card can read it.',
  rejectHint: 'Everyone who sees the card can read it. The maker is told.',
  auditHint: 'Kept in the audit trail and shown on the card.',
  missing: (min) => (min > 1 ? `Write at least ${min} characters.` : 'Write a reason.'),
  effect: (effect) => [...effectOf(effect)],
};

const submits: Readonly<Record<string, string>> = {
  approve: 'Approve',
  promote: 'Promote',
  reject: 'Reject',
  decline: 'Decline',
  overrideGate: 'Override',
  rollback: 'Roll back',
  propose: 'Propose',
};

function titleOf(verb: string, stage: string, gate: string, to: number): string {
  switch (verb) {
    case 'approve':
      return `Approve for ${stage}`;
    case 'promote':
      return `Promote to ${stage}`;
    case 'reject':
      return 'Reject version';
    case 'decline':
      return `Decline ${stage}`;
    case 'overrideGate':
      return override(metric(gate));
    case 'rollback':
      return `Roll back to v${to}`;
    case 'propose':
      return `Propose ${stage} again`;
    default:
      return verb;
  }
}

function override(name: string): string {
  const [word = ''] = name.split(/[ ,]/u);
  const titles = [`Override ${name} gate`, `Override ${name}`, `Override ${word} gate`];
  return titles.find((title) => title.length <= longest) ?? 'Override gate';
}

function effectOf(effect: Effect): readonly string[] {
  const { verb, version, stage = '' } = effect;
  switch (verb) {
    case 'approve':
      return [enough(effect, opening(effect) ?? `v${version} is then opened for ${stage} at once`)];
    case 'promote':
      return [enough(effect, opening(effect) ?? `${stage} then uses v${version} at once`)];
    case 'reject':
      return [
        `Sets v${version} to Rejected in the registry, for every stage.`,
        `Calls UpdateModelPackage on ${plain(effect.arn, 200)}: ModelApprovalStatus becomes Rejected.`,
        ...moreVotes(effect.missing),
      ];
    case 'decline':
      return [
        `v${version} does not go to ${stage} for now. It stays registered, and what serves ${stage} stays.`,
        ...moreVotes(effect.missing),
      ];
    case 'overrideGate':
      return [...gateOf(effect.gate, effect.baseline), opens(effect)];
    case 'rollback':
      return [...(effect.back ? goesBack(effect.back) : []), ...moreVotes(effect.missing)];
    case 'propose':
      return [
        `Asks again for a decision on ${stage}. It decides nothing by itself.`,
        ...moreVotes(effect.missing),
      ];
    default:
      return [];
  }
}

/** The stage uses it once what serves the stage does. */
function opening({ serves, version, stage = '' }: Effect): string | undefined {
  if (serves === undefined) return undefined;
  return `${serves} is then updated to v${version}, and ${stage} uses it once it serves`;
}

/** The form is the same for everybody, so it says for whom it would be enough. */
function enough({ missing, of }: Effect, what: string): string {
  const [more] = moreVotes(missing);
  if (more !== undefined) return more;
  return of === undefined
    ? `Yours is the last vote needed: ${what}.`
    : `If you are in ${of}, yours is the last vote needed: ${what}.`;
}

function gateOf(gate: GateFigure | undefined, baseline: Effect['baseline']): readonly string[] {
  if (!gate) return [];
  const name = metric(gate.metric);
  const asks = needed(gate.need).replace('above', 'more than').replace('below', 'less than');
  const now =
    gate.value === undefined
      ? `${name} is not reported, the gate asks for ${asks}.`
      : `${name} is ${gate.value}, the gate asks for ${asks}.`;
  return [baseline ? `${now} v${baseline.version}, in service, has ${baseline.value}.` : now];
}

function opens({ total, missing, of }: Effect): string {
  const opened = 'This opens the gate, it does not promote.';
  if (total === 1) return `${opened} One vote${of === undefined ? '' : ` from ${of}`} is enough.`;
  const who = of === undefined ? '' : ` from ${of}`;
  const nth = missing === 1 ? 'last' : (['first', 'second', 'third'][total - missing] ?? 'next');
  return `${opened} Needs ${total} people${who}; your vote is the ${nth}.`;
}
