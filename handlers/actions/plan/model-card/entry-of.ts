import { z } from 'zod';
import {
  packageIn,
  plain,
  type CardEntry,
  type Execution,
  type Happening,
  type WorldReader,
} from '../../../../src/index.ts';
import { accountOn } from './account-on.ts';
import type { FoundCard } from './find-model-card.ts';

const decided = z.object({
  effect: z.literal('decided'),
  verb: z.string(),
  on: z.string(),
  person: z.object({ name: z.string() }),
  answers: z.record(z.string(), z.string()),
  evidence: z.string(),
  execution: z.string().optional(),
});
const ended = z.object({
  execution: z.string(),
  status: z.string(),
  verb: z.string(),
  standings: z.array(z.object({ stage: z.string(), version: z.number() })).optional(),
});
const incident = z.object({
  status: z.enum(['opened', 'reopened', 'changed', 'resolved']),
  severity: z.string(),
  says: z.object({ en: z.string() }),
});
const outside = z.object({
  what: z.string(),
  before: z.string().optional(),
  after: z.string().optional(),
  by: z.object({ userProfile: z.string().optional(), arn: z.string().optional() }).optional(),
});

/** What a decision without an execution did, by verb: these alone are told. */
const votes: Readonly<Record<string, string>> = {
  decline: 'Declined',
  overrideGate: 'Gate overridden',
  propose: 'Proposed again',
};
/** What was carried out, by verb. What people write into the card, the card says itself. */
const deeds: Readonly<Record<string, string>> = {
  approve: 'Approved',
  promote: 'Promoted',
  reject: 'Rejected',
  rollback: 'Rolled back',
  retire: 'Retired',
  accept: 'Accepted as the new baseline',
  retrain: 'Retrained',
  submitCard: 'Model card submitted for review',
  approveCard: 'Model card approved',
  returnCard: 'Model card returned to draft',
  shareCard: 'Model card shared with account',
  endShare: 'Model card shared no longer with account',
};

/** The entry that tells of something in a model card; undefined where it is none of its business. */
export async function entryOf(
  happened: Happening,
  card: FoundCard,
  world: WorldReader,
): Promise<CardEntry | undefined> {
  const text = await textOf(happened, card, world);
  if (text === undefined) return undefined;
  const { n, at, link } = happened;
  const end = [`Journal ${n}.`, ...(link === undefined ? [] : [link])];
  return { number: n, at, text: [text, ...end].join(' ') };
}

async function textOf(
  { kind, body, subject }: Happening,
  card: FoundCard,
  world: WorldReader,
): Promise<string | undefined> {
  switch (kind) {
    case 'click': {
      const vote = decided.safeParse(body);
      return vote.success && isAbout(subject, [], card) ? voteText(vote.data) : undefined;
    }
    case 'execution': {
      const end = ended.safeParse(body);
      if (!end.success || end.data.status !== 'done') return undefined;
      const deed = deeds[end.data.verb];
      const { standings = [] } = end.data;
      if (deed === undefined || !isAbout(subject, standings, card)) return undefined;
      const execution = await world.executions.one(end.data.execution);
      return execution && deedText(deed, execution, standings);
    }
    case 'incident': {
      const alert = incident.safeParse(body);
      if (!alert.success || card.of.kind === 'package') return undefined;
      const { status, severity, says } = alert.data;
      return status === 'changed'
        ? undefined
        : `Incident ${status} (${severity}): ${plain(says.en, 300)}.`;
    }
    case 'outside': {
      const change = outside.safeParse(body);
      return change.success && isAbout(subject, [], card) ? outsideText(change.data) : undefined;
    }
    case 'response':
      return undefined;
  }
}

/** A standalone card speaks of its whole group, a version's of that version alone. */
function isAbout(
  subject: string,
  standings: readonly { readonly version: number }[],
  { of }: FoundCard,
): boolean {
  if (of.kind === 'standalone') return true;
  const own = packageIn(of.name)?.version;
  const named = packageIn(subject.slice(subject.indexOf('/') + 1))?.version;
  return (
    subject.toLowerCase().endsWith(of.name.toLowerCase()) ||
    (named !== undefined && named === own) ||
    standings.some(({ version }) => version === own)
  );
}

function voteText(vote: z.infer<typeof decided>): string | undefined {
  const deed = vote.execution === undefined ? votes[vote.verb] : undefined;
  if (deed === undefined) return undefined;
  const what = vote.on === '' ? deed : `${deed}: ${plain(vote.on, 80)}`;
  return said(what, [vote.person.name], vote.answers, vote.evidence);
}

function deedText(
  deed: string,
  { people, decision }: Execution,
  standings: readonly { readonly stage: string; readonly version: number }[],
): string {
  const where = standings.map(({ stage, version }) => `v${version} stands in ${stage}`).join(', ');
  const other = accountOn(decision.on);
  const account = /^\d{12}$/u.test(other) ? ` ${other}` : '';
  const what = where === '' ? `${deed}${account}` : `${deed}: ${where}`;
  const names = people.map(({ name }) => name);
  return said(what, names, decision.answers, decision.evidence);
}

function said(
  what: string,
  people: readonly string[],
  answers: Readonly<Record<string, string>>,
  evidence: string,
): string {
  const by = people.map((name) => plain(name, 80)).join(', ');
  const reason = plain(answers['reason'] ?? answers['comment'] ?? '', 300);
  const why = reason === '' ? '' : `, “${reason}”`;
  return `${what}, by ${by}${why}. Evidence ${evidence.slice(0, 12)}.`;
}

function outsideText({ what, before, after, by }: z.infer<typeof outside>): string {
  const who = by?.userProfile ?? by?.arn;
  const change = [before, after].flatMap((each) => (each === undefined ? [] : [plain(each, 80)]));
  const named = who === undefined ? '' : ` by ${plain(who, 200)}`;
  const values = change.length === 0 ? '' : `: ${change.join(' → ')}`;
  return `Changed outside Ringi${named}, ${plain(what, 40)}${values}.`;
}
