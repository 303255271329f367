import type { Clock } from '../../../../src/clock.ts';
import { cloudwatch } from '../cloudwatch/cloudwatch.ts';
import { imageStore } from '../ecr/image-store.ts';
import type { EventBridge } from '../eventbridge.ts';
import { ram } from '../ram/ram.ts';
import { s3 } from '../s3/s3.ts';
import type { S3 } from '../s3/s3.ts';
import { usualCardRules } from '../sagemaker/cards/card-rules.ts';
import type { CardRules } from '../sagemaker/cards/card-rules.ts';
import { endpointMetrics } from '../sagemaker/endpoints/endpoint-metrics.ts';
import type { Pace } from '../sagemaker/endpoints/phases.ts';
import { publishing } from '../sagemaker/endpoints/publishing.ts';
import { sagemaker } from '../sagemaker/sagemaker.ts';
import { store } from '../sagemaker/store.ts';
import type { Store } from '../sagemaker/store.ts';
import { timeline } from '../timeline.ts';
import { registersFrom } from './registers-from.ts';
import type { Workplace } from './workplace.ts';

/** What the services of an emulated AWS run by. */
export type WorkplaceOptions = {
  readonly clock: Clock;
  readonly buses: Pick<EventBridge, 'emit' | 'emitSurely' | 'operations'>;
  /** Leaves everything where it is. */
  readonly signal: AbortSignal;
  readonly stepMs?: number;
  readonly deployments?: Partial<Pace> & { readonly tellsWhy?: boolean };
  readonly cards?: Partial<CardRules>;
  readonly organization?: readonly string[];
};

/** The services that know of each other, as the company finds them. */
export function workplaceOf(options: WorkplaceOptions): Workplace {
  const { clock, buses, signal, stepMs = 2_000, deployments } = options;
  const pace = { ...usualPace, ...deployments };
  const { emit, emitSurely, operations: events } = buses;
  const kept = store();
  const course = timeline(clock, signal);
  const everyMs = everyOf(pace);
  const watch = cloudwatch({
    clock,
    emit: emitSurely,
    source: endpointMetrics(kept.serving, everyMs),
    changed: (alarm) => {
      if (alarm.state.value === 'ALARM') registry.course.alarmed(alarm, alarm.name, alarm.state.at);
    },
  });
  const published = (at: number) => watch.published('AWS/SageMaker', at);
  const shared = {
    clock,
    emit,
    images: imageStore(),
    timeline: course,
    moved: publishing({ timeline: course, everyMs, published }),
  };
  const objects = s3(clock, emitSurely);
  const { sharing, cards } = sharedCards(options, kept, objects);
  const registry = sagemaker(
    {
      ...shared,
      stepMs,
      signal,
      register: (execution) => registersFrom(workplace, execution),
      alarms: watch.stateOf,
      pace,
      tellsWhy: deployments?.tellsWhy ?? false,
      ...cards,
    },
    kept,
  );
  const workplace: Workplace = { ...shared, registry, objects, sharing, watch, events };
  return workplace;
}

/** What model cards stand on, and what shares them. */
function sharedCards(
  { clock, organization = [], cards }: WorkplaceOptions,
  { cards: kept }: Store,
  objects: S3,
) {
  const exists = (arn: string) => kept.cards.has(arn.toLowerCase());
  const sharing = ram({ clock, exists, organization });
  return {
    sharing,
    cards: {
      cardRules: { ...usualCardRules, ...cards },
      shared: sharing.allows,
      exported: (account: string, uri: string, pdf: Buffer) =>
        objects.put(account, uri, pdf, 'application/pdf'),
    },
  };
}

/** Small enough for tests and for somebody who watches: a minute of waiting is a second. */
const usualPace: Pace = { createMs: 4_000, shiftMs: 1_000, cleanMs: 2_000, waitScale: 1 / 60 };

/** Endpoints publish every minute; that is shortened as waits are, to a second at least. */
function everyOf({ waitScale }: Pace): number {
  const seconds = Math.max(1, Math.floor(60 * waitScale));
  return (fractions.findLast((each) => each <= seconds) ?? 60) * 1_000;
}

/** Numbers of seconds that make up a minute. */
const fractions = [1, 2, 3, 5, 6, 10, 15, 20, 30, 60];
