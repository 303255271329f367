import { z } from 'zod';
import type { Alert } from './alert.ts';
import { fitsAll, matcher } from './silence.ts';

/**
 * One inhibition, in Alertmanager's form: while an alert fits `source`, one that fits `target` and
 * whose labels named in `equal` are the same tells nobody.
 */
export const inhibition = z.object({
  source: z.array(matcher).min(1),
  target: z.array(matcher).min(1),
  equal: z.array(z.string()),
});
export type Inhibition = Readonly<z.infer<typeof inhibition>>;

/** How incidents are told, in Alertmanager's words. Spans in milliseconds. */
export type IncidentSettings = {
  /** How long a new incident waits for others of its kind before its card is put up. */
  readonly groupWait: number;
  /** At most one note about what changed of a firing incident in this time. */
  readonly groupInterval: number;
  /** How often a thread is told that it still fires while nobody looks. */
  readonly repeatInterval: number;
  readonly inhibit: readonly Inhibition[];
};

const drift = 'DataDrift|ModelQualityDrop|BiasDrift|AttributionDrift';

/**
 * What a first cause makes of its consequences, where `ringi.yaml` says nothing else. An endpoint
 * that answers nothing leaves its monitors without data: what they say of it, or do not say, is no
 * news, nor is it news how it served
 * before. A monitor that fails on an endpoint has the cause of those that fall silent there. Without
 * the pipeline that makes the reports, none come.
 */
const inhibitions: readonly Inhibition[] = [
  rule('EndpointUnreachable', `MonitorSilent|MonitorFailed|ReportUnreadable|${drift}`, 'endpoint'),
  rule('EndpointUnreachable', 'ServiceLevelBreached', 'endpoint'),
  rule('MonitorFailed', 'MonitorSilent', 'endpoint'),
  rule('PipelineFailed', 'MonitorSilent', 'group'),
];

/** As Alertmanager has them. */
export const incidentDefaults: IncidentSettings = {
  groupWait: 30_000,
  groupInterval: 5 * 60_000,
  repeatInterval: 4 * 3_600_000,
  inhibit: inhibitions,
};

function rule(source: string, target: string, equal: string): Inhibition {
  return {
    source: [{ name: 'alertname', is: '=', value: source }],
    target: [{ name: 'alertname', is: '=~', value: target }],
    equal: [equal],
  };
}

type Labels = Readonly<Record<string, string>>;

/**
 * The firing alert that mutes one with these labels, if any does. A label that neither has is the
 * same for both; what fits both sides of a rule is not muted by what fits both, as there.
 */
export function inhibitedBy(
  labels: Labels,
  firing: readonly Alert[],
  { inhibit }: Pick<IncidentSettings, 'inhibit'>,
): Alert | undefined {
  return firing.find((other) => inhibit.some((each) => mutes(each, other.labels, labels)));
}

function mutes({ source, target, equal }: Inhibition, cause: Labels, labels: Labels): boolean {
  if (!fitsAll(target, labels) || !fitsAll(source, cause)) return false;
  if (fitsAll(source, labels) && fitsAll(target, cause)) return false;
  return equal.every((name) => (cause[name] ?? '') === (labels[name] ?? ''));
}
