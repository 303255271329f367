import {
  Impossible,
  Later,
  monitorOf,
  plainName,
  type AnswerSection,
  type Asked,
  type CardRef,
  type DriftReport,
  type MonitoringType,
} from '../../../src/index.ts';
import { rowsOf } from '../../cards/drift/rows.ts';
import { tellingRun } from '../../cards/drift/telling-run.ts';

/** How many findings are shown of one monitor, and of each of several. */
const most = { one: 50, several: 8 };

/** So many runs are looked through for the newest that says anything. */
const lookBack = 20;

/** Everything the newest run of a monitor found; of one among several its worst, and what is `next`. */
export async function findingsOf(
  { subject }: CardRef,
  { next }: { readonly next?: string },
  asked: Asked,
): Promise<readonly AnswerSection[]> {
  const name = monitorOf(subject).name;
  const found = await foundBy(subject, asked);
  if (found === undefined) return [];
  if ('type' in found) return [sectionOf(name, found, next, asked)];
  return [{ title: plainName(name, 80), lines: [[found.says]] }];
}

type Found = { readonly type: MonitoringType; readonly report: DriftReport };

/** A chat waits for an answer: what cannot be read now is said, and read no second time. */
async function foundBy(
  subject: string,
  { world: { monitoring }, words }: Asked,
): Promise<Found | { readonly says: string } | undefined> {
  const ref = monitorOf(subject);
  try {
    const [monitor, runs] = await Promise.all([
      monitoring.monitor(ref),
      monitoring.runs(ref, lookBack),
    ]);
    if (monitor === 'gone') return undefined;
    const run = tellingRun(runs, monitor);
    if (run?.status !== 'violations') return undefined;
    const report = await monitoring.report(ref, run);
    const { unreadable, findings } = report;
    if (unreadable !== undefined && findings.length === 0) {
      return { says: words.monitors.unreadable(unreadable) };
    }
    return { type: monitor.type, report };
  } catch (error) {
    if (!(error instanceof Later) && !(error instanceof Impossible)) throw error;
    return { says: words.commands.later };
  }
}

function sectionOf(
  name: string,
  { type, report }: Found,
  next: string | undefined,
  { words }: Asked,
): AnswerSection {
  const { drifted } = report;
  const rows = rowsOf(report, type);
  const shown = rows.slice(0, next === undefined ? most.one : most.several);
  const lines = shown.map((row) =>
    words.monitors.finding({ ...row, type, name: words.drift.name(row.name, type) }),
  );
  const rest = Math.max(drifted, rows.length) - shown.length;
  const { commands } = words;
  const more = next === undefined ? commands.more(rest) : commands.pending.more(rest, next);
  return {
    title: words.monitors.found(name, Math.max(drifted, rows.length)),
    lines,
    ...(rest > 0 ? { more } : {}),
  };
}
