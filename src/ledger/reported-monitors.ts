import type { Ledger } from '../ledger.ts';
import type {
  DriftReport,
  MonitorFound,
  MonitoringRun,
  MonitorRef,
  MonitorsOfSource,
} from '../monitoring.ts';
import { overdueAt } from '../monitoring/overdue-at.ts';
import { keptReport, type KeptReport } from '../monitoring/reported/kept-report.ts';
import { reportedMonitor } from '../monitoring/reported/reported-monitor.ts';
import { reportedReport } from '../monitoring/reported/reported-report.ts';
import { reportedRun } from '../monitoring/reported/reported-run.ts';
import { monitorOf, monitorSubject } from '../monitoring/monitor-subject.ts';
import { keys } from './keys.ts';

/** Monitors that are known by their own events alone, from what the ledger keeps of those. */
export function reportedMonitors(ledger: Pick<Ledger, 'get' | 'list'>): MonitorsOfSource {
  return {
    monitors: (now) => found(ledger, now),
    async monitor(ref) {
      const [newest] = await newestOf(ledger, ref, 1);
      return newest ? monitorIn(newest) : 'gone';
    },
    async runs(ref, limit) {
      return (await newestOf(ledger, ref, limit)).map(({ detail }) => reportedRun(detail));
    },
    report: (ref, run) => report(ledger, ref, run),
  };
}

const cardOf = (ref: MonitorRef) => ({ view: 'drift', subject: monitorSubject(ref) });

async function newestOf(
  ledger: Pick<Ledger, 'list'>,
  ref: MonitorRef,
  limit: number,
): Promise<readonly KeptReport[]> {
  const entries = await ledger.list(keys.reportedOf(cardOf(ref)), { reverse: true, limit });
  return entries.map(({ value }) => keptReport.parse(value));
}

async function report(
  ledger: Pick<Ledger, 'get'>,
  ref: MonitorRef,
  run: MonitoringRun,
): Promise<DriftReport> {
  const entry = await ledger.get(keys.reported(cardOf(ref), run.id));
  if (entry) return reportedReport(keptReport.parse(entry.value).detail);
  const unreadable = 'it is no longer kept';
  return { type: 'other', drifted: 0, findings: [], scores: 'none', reports: [], unreadable };
}

function monitorIn({ subject, detail }: KeptReport) {
  const ref = monitorOf(subject);
  return { ...reportedMonitor(detail, ref.at ?? ref.group), ref };
}

/** From each monitor's newest report on to the monitor before it: one read each. */
async function* found(ledger: Pick<Ledger, 'list'>, now: Date): AsyncIterable<MonitorFound> {
  const prefix = 'reported/drift/';
  let before: string | undefined;
  for (;;) {
    const page = { reverse: true, limit: 1, ...(before !== undefined && { before }) };
    const [newest] = await ledger.list(prefix, page);
    if (!newest) return;
    const { ref, schedule } = monitorIn(keptReport.parse(newest.value));
    const { id, status, scheduledAt } = reportedRun(keptReport.parse(newest.value).detail);
    const due = overdueAt(schedule, scheduledAt);
    const overdue = due !== undefined && due < now ? 'overdue' : '';
    yield { ref, fingerprint: [id, status, overdue].join('|') };
    before = newest.key.slice(0, newest.key.lastIndexOf('/') + 1);
  }
}
