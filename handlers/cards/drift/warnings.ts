import type { DriftReport, DriftWarning, Element } from '../../../src/index.ts';
import { settledRuns } from '../../../src/index.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import type { Scene } from './scene.ts';

/** So many files that cannot be read are named. */
const filesNamed = 2;

/** What a reader must know before believing or doing anything. */
export function warningsOf(scene: Scene): readonly DriftWarning[] {
  const { seen, situation } = scene;
  const { shown } = seen;
  if (!situation.trouble) return [];
  return [
    ...reasonOf(scene),
    ...notDone(scene),
    ...muted(scene),
    ...lateOf(scene),
    ...(situation.trouble === 'fires' && shown.found ? ofReport(shown.found.report) : []),
    ...(shown.monitor.serves.length > 1
      ? [{ is: 'severalServe', versions: shown.serves } as const]
      : []),
  ];
}

/** The same as lines of the card. */
export function warnings(checks: readonly DriftWarning[], { words }: Scene): readonly Element[] {
  return checks.map((check) => ({
    kind: 'warning',
    word: check.is === 'reason' ? words.incident.reason : words.modelPackage.check,
    text: words.drift.warning(check),
  }));
}

/** Why the monitor says nothing, as somebody else writes it. */
function reasonOf({ seen, situation }: Scene): readonly DriftWarning[] {
  const { trouble, incident } = situation;
  const text = trouble === 'unreadable' ? seen.shown.found?.report.unreadable : incident.reason;
  const isTold = trouble === 'fires' || trouble === 'silent' || trouble === 'stopped';
  return text === undefined || isTold ? [] : [{ is: 'reason', text }];
}

/** What was decided last in this incident and could not be done. */
function notDone({ situation }: Scene): readonly DriftWarning[] {
  const last = situation.executions.at(-1);
  if (!last || !['failed', 'lapsed', 'seized'].includes(last.status)) return [];
  return [{ is: 'notDone', verb: last.decision.verb, because: whyNotDone(last).because }];
}

function muted({ situation }: Scene): readonly DriftWarning[] {
  const { labels } = situation.inhibitor ?? {};
  if (!labels) return [];
  const {
    alertname: alert = '',
    pipeline,
    endpoint,
    monitor = pipeline ?? endpoint ?? '',
  } = labels;
  return [{ is: 'muted', alert, monitor }];
}

/** A monitor that drifts still drifts while nothing newer is known; that nothing is, is said. */
function lateOf({ seen, situation }: Scene): readonly DriftWarning[] {
  const { incident, trouble } = situation;
  if (trouble !== 'fires' && trouble !== 'unreadable') return [];
  if (incident.silentSince !== undefined) return [{ is: 'silent', since: incident.silentSince }];
  const [newest] = settledRuns(seen.shown.runs);
  if (newest?.status !== 'failed') return [];
  return [{ is: 'runFailed', at: newest.scheduledAt, reason: newest.reason }];
}

function ofReport({ type, findings, reports }: DriftReport): readonly DriftWarning[] {
  const computed = findings.filter((finding) => finding.computed);
  const from = reports
    .filter(({ name, digest }) => digest !== undefined && /statistics|analysis/u.test(name))
    .map(({ name }) => name);
  const [first] = computed;
  const unreadable = reports.flatMap(({ name: file, unreadable: why }) =>
    why === undefined ? [] : [{ is: 'fileUnreadable', file, why } as const],
  );
  return [
    ...(first
      ? [
          {
            is: 'computed',
            of: type === 'attribution' ? 'rankings' : 'histograms',
            from,
            ...(first.method === undefined ? {} : { method: first.method }),
          } as const,
        ]
      : []),
    ...unreadable.slice(0, filesNamed),
  ];
}
