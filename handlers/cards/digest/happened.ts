import { z } from 'zod';
import { severity, type GroupRef, type JournalFact } from '../../../src/index.ts';
import { raisedBy } from '../incident/raised-by.ts';
import type { DigestFacts, ToldAlert } from './facts.ts';

/** So many are named of each kind; the rest is counted. */
const most = 10;
const day = 24 * 3_600_000;

const incident = z.object({
  status: z.enum(['opened', 'reopened', 'changed', 'resolved']),
  severity,
  labels: z.record(z.string(), z.string()),
  startsAt: z.string(),
  says: z.record(z.string(), z.string()),
});
const carriedOut = z.object({
  status: z.enum(['done', 'failed']),
  verb: z.string(),
  on: z.string(),
});
const begun = z.object({ verb: z.string(), on: z.string() });

/** What people decide about incidents; the versions have cards of their own. */
const ofIncidents = ['retrain', 'rollback', 'accept', 'retryPipeline'];

type Told = ToldAlert & {
  readonly status: string;
  readonly alertname: string;
  readonly at: string;
};

const failedPipeline = 'PipelineFailed';

/** What the journal says happened in a period, of the groups a digest covers. */
export function happened(
  records: readonly JournalFact[],
  covers: (group: GroupRef) => boolean,
  began: string,
): Pick<DigestFacts, 'opened' | 'resolved' | 'pipelines' | 'times' | 'automatic' | 'done'> & {
  readonly counts: Pick<DigestFacts['counts'], 'opened' | 'resolved'>;
} {
  const ours = records.filter(({ subject }) => {
    const group = groupOf(subject);
    return group !== undefined && covers(group);
  });
  const all = ours.flatMap((record) => toldIn(record));
  const opened = all.filter(({ status }) => status === 'opened' || status === 'reopened');
  const resolved = all.filter(({ status }) => status === 'resolved');
  return {
    counts: { opened: opened.length, resolved: resolved.length },
    opened: named(opened.filter((each) => !isPipeline(each))),
    resolved: named(resolved),
    pipelines: named(opened.filter(isPipeline)),
    times: timesOf(opened.filter(({ since }) => since >= began)),
    automatic: ours.flatMap((record) => beginningIn(record)).slice(0, most),
    done: ours.flatMap((record) => endIn(record)).slice(0, most),
  };
}

function isPipeline({ alertname }: Told): boolean {
  return alertname === failedPipeline;
}

function toldIn({ kind, subject, at, body }: JournalFact): readonly Told[] {
  const read = incident.safeParse(body);
  if (kind !== 'incident' || !read.success) return [];
  const { status, severity: gravity, labels, startsAt, says } = read.data;
  const { group = '', alertname = '' } = labels;
  const what = raisedBy(subject.slice(subject.indexOf('/') + 1));
  return [{ group, what, severity: gravity, says, since: startsAt, status, alertname, at }];
}

/** `<view>/<account>:<region>:<group>/…`; a version's ARN is none of these. */
function groupOf(subject: string): GroupRef | undefined {
  const [, account, region, name] = /^[^/]+\/(\d{12}):([a-z0-9-]+):([^/:]+)/u.exec(subject) ?? [];
  if (account === undefined || region === undefined || name === undefined) return undefined;
  return { account, region, name };
}

function named(all: readonly Told[]): ToldAlert[] {
  const bare = all.map(({ group, what, severity: gravity, says, since }) => {
    return { group, what, severity: gravity, says, since };
  });
  return bare.slice(0, most);
}

/** What no run told that ended: its card has no such time either. */
const withoutRun = ['MonitorSilent', 'EndpointUnreachable', 'ServiceLevelBreached', failedPipeline];

function timesOf(opened: readonly Told[]): DigestFacts['times'] {
  const times = opened
    .filter(({ alertname }) => !withoutRun.includes(alertname))
    .map(({ at, since }) => new Date(at).getTime() - new Date(since).getTime())
    .filter((ms) => ms >= 0)
    .toSorted((a, b) => a - b);
  const worst = times.at(-1);
  if (worst === undefined) return null;
  const median = times[Math.floor((times.length - 1) / 2)] ?? worst;
  return { median, worst, late: times.filter((ms) => ms > day).length };
}

function beginningIn({ kind, subject, at, body }: JournalFact): DigestFacts['automatic'] {
  const read = begun.safeParse(body);
  if (kind !== 'response' || !read.success) return [];
  return [{ verb: read.data.verb, group: groupOf(subject)?.name ?? '', failed: false, at }];
}

function endIn({ kind, subject, body }: JournalFact): DigestFacts['done'] {
  const read = carriedOut.safeParse(body);
  if (kind !== 'execution' || !read.success || !ofIncidents.includes(read.data.verb)) return [];
  const { status, verb, on } = read.data;
  const stage = verb === 'rollback' ? { stage: on.split('/')[0] ?? '' } : {};
  return [{ verb, group: groupOf(subject)?.name ?? '', ...stage, failed: status === 'failed' }];
}
