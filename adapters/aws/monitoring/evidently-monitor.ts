import {
  evidentlyReport,
  groupOfBinding,
  mayBeIn,
  overdueAt,
  thoroughly,
} from '../../../src/index.ts';
import type {
  DriftReport,
  Monitor,
  MonitorBinding,
  MonitorFound,
  MonitoringRun,
  MonitorRef,
  MonitorsOfSource,
} from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { monitorIn } from './monitor-in.ts';
import { monitoringFile } from './monitoring-file.ts';
import type { MonitorTools } from './monitor-tools.ts';
import { remembering } from './remembering.ts';
import { storedReports, type StoredReport } from './stored-reports.ts';

/** Evidently's reports below the prefixes that `ringi.yaml` binds, by a name of its own. */
export function evidentlyMonitor(tools: MonitorTools): MonitorsOfSource & {
  ofObject(uri: string): MonitorRef | undefined;
} {
  const bound = boundIn(tools);
  const verdicts = remembering<MonitoringRun>({
    clock: tools.clock,
    most: 2_000,
    worth: ({ status }) => status !== 'failed',
  });
  const of = ({ name }: MonitorRef) => bound.find((each) => each.ref.name === name);
  return {
    monitors: (now) => thoroughly(bound, (each) => found(tools, each, now)),
    monitor: async (ref) => monitor(of(ref)),
    async runs(ref, limit) {
      const each = of(ref);
      if (!each) return [];
      const newest = (await storedReports(tools.aws, each.at, each.reports)).slice(0, limit);
      return Promise.all(
        newest.map((stored) =>
          verdicts(`${each.ref.name} ${stored.id}`, () => runOf(tools, each.at, stored)),
        ),
      );
    },
    report: (ref, { output = '' }) => reportAt(tools, ref.at ?? ref.group, output),
    ofObject: (uri) =>
      uri.toLowerCase().endsWith('.json')
        ? bound.find(({ reports }) => uri.startsWith(reports))?.ref
        : undefined,
  };
}

type Bound = {
  readonly ref: MonitorRef;
  readonly at: At;
  readonly reports: string;
  readonly binding: MonitorBinding;
};

function boundIn({ aws, bindings }: MonitorTools): readonly Bound[] {
  return bindings.flatMap((binding) => {
    const { evidently, reports } = binding;
    const at = aws.places.find((each) => mayBeIn(binding, each));
    if (evidently === undefined || reports === undefined || !at) return [];
    const ref = monitorIn(at, groupOfBinding(binding, at), 'evidently', evidently);
    return [{ ref, at: { account: at.account, region: at.region }, reports, binding }];
  });
}

async function* found(
  { aws }: MonitorTools,
  { ref, at, reports, binding }: Bound,
  now: Date,
): AsyncIterable<MonitorFound> {
  const [newest] = await storedReports(aws, at, reports);
  const due = overdueAt(scheduleOf(binding), newest?.writtenAt);
  const overdue = due !== undefined && due < now ? 'overdue' : '';
  yield { ref, fingerprint: `${newest?.id ?? ''}|${overdue}` };
}

/**
 * A prefix with nothing below it is silent from the beginning: it is more often a name that was
 * mistyped than a monitor that has not run yet.
 */
function scheduleOf({ every }: MonitorBinding) {
  if (every === undefined) return undefined;
  return { status: 'Scheduled', createdAt: new Date(0).toISOString(), every } as const;
}

function monitor(bound: Bound | undefined): Monitor | 'gone' {
  if (!bound) return 'gone';
  const { ref, reports, binding } = bound;
  const schedule = scheduleOf(binding);
  return {
    ref,
    type: 'dataQuality',
    resource: reports,
    serves: [],
    ...(binding.stage !== undefined && { stage: binding.stage }),
    ...(schedule && { schedule }),
  };
}

/** Whether anything drifted, its report alone tells. */
async function runOf(
  tools: MonitorTools,
  at: At,
  { id, uri, writtenAt }: StoredReport,
): Promise<MonitoringRun> {
  const run = { id, scheduledAt: writtenAt, endedAt: writtenAt, output: uri };
  const { unreadable, drifted } = await reportAt(tools, at, uri);
  if (unreadable !== undefined) return { ...run, status: 'failed', reason: unreadable };
  return { ...run, status: drifted > 0 ? 'violations' : 'clean' };
}

async function reportAt({ aws }: MonitorTools, at: At, uri: string): Promise<DriftReport> {
  const name = uri.split('/').at(-1) ?? uri;
  return evidentlyReport(await monitoringFile(aws, at, name, uri));
}
