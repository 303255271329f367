import type { DeploymentConfig } from './deployment-config.ts';
import { percentOf } from './percent-of.ts';

/** What a deployment does for a while. */
export type Phase = {
  readonly status: 'Creating' | 'ActivatingTraffic' | 'Baking' | 'Deleting';
  readonly message: string;
  readonly ms: number;
  /** Percent of traffic the new fleet takes. */
  readonly share: number;
  /** Percent of the old fleet's instances that are still there. */
  readonly remains: number;
};

/** How long things take, in milliseconds. */
export type Pace = {
  readonly createMs: number;
  readonly shiftMs: number;
  readonly cleanMs: number;
  /** What a second of AWS's waits and timeouts is worth here. */
  readonly waitScale: number;
};

/** The phases of a deployment to a fleet of so many instances; without a policy, all at once. */
export function phases(
  { BlueGreenUpdatePolicy: blueGreen, RollingUpdatePolicy: rolling }: DeploymentConfig,
  instances: number,
  pace: Pace,
): readonly Phase[] {
  if (rolling) {
    const batch = percentOf(rolling.MaximumBatchSize, instances);
    return rollingPhases(batch, rolling.WaitIntervalInSeconds, pace);
  }
  const routing = blueGreen?.TrafficRoutingConfiguration;
  const last = blueGreen?.TerminationWaitInSeconds ?? 0;
  const wait = routing?.WaitIntervalInSeconds ?? 0;
  const steps = stepsOf(routing, instances);
  const shifts = steps.flatMap((share) => [
    activating(share, 100, pace),
    ...(share < 100
      ? baking(share, 100, { seconds: wait, of: 'WaitIntervalInSeconds' }, pace)
      : baking(share, 100, { seconds: last, of: 'TerminationWaitInSeconds' }, pace)),
  ]);
  return [creating(0, 100, pace), ...shifts, deleting(100, 100, pace)];
}

type Routing = NonNullable<
  DeploymentConfig['BlueGreenUpdatePolicy']
>['TrafficRoutingConfiguration'];

function stepsOf(routing: Routing | undefined, instances: number): readonly number[] {
  if (routing?.CanarySize) return [percentOf(routing.CanarySize, instances), 100];
  if (routing?.LinearStepSize) return upTo100(percentOf(routing.LinearStepSize, instances));
  return [100];
}

function upTo100(step: number): readonly number[] {
  return Array.from({ length: Math.ceil(100 / step) }, (_, n) => Math.min((n + 1) * step, 100));
}

function rollingPhases(batch: number, wait: number, pace: Pace): readonly Phase[] {
  return upTo100(batch).flatMap((share, index) => {
    const remains = 100 - index * batch;
    return [
      creating(index * batch, remains, pace),
      activating(share, remains, pace),
      ...baking(share, remains, { seconds: wait, of: 'WaitIntervalInSeconds' }, pace),
      deleting(share, 100 - share, pace),
    ];
  });
}

function creating(share: number, remains: number, { createMs }: Pace): Phase {
  const message = 'Launching instances of the new fleet.';
  return { status: 'Creating', message, ms: createMs, share, remains };
}

function activating(share: number, remains: number, { shiftMs }: Pace): Phase {
  const message = `Activating traffic on ${Math.round(share)} percent of capacity.`;
  return { status: 'ActivatingTraffic', message, ms: shiftMs, share, remains };
}

function baking(
  share: number,
  remains: number,
  { seconds, of }: { readonly seconds: number; readonly of: string },
  { waitScale }: Pace,
): readonly Phase[] {
  const capacity = share < 100 ? `${Math.round(share)} percent of capacity` : 'full capacity';
  const message = `Baking for ${seconds} seconds (${of}) with traffic enabled on ${capacity}.`;
  const ms = seconds * 1_000 * waitScale;
  return seconds === 0 ? [] : [{ status: 'Baking', message, ms, share, remains }];
}

function deleting(share: number, remains: number, { cleanMs }: Pace): Phase {
  const message = 'Terminating instances of the old fleet.';
  return { status: 'Deleting', message, ms: cleanMs, share, remains };
}
