import type { ServiceEvent } from '../eventbridge.ts';
import type { MonitoringType } from '../sagemaker/monitoring/monitoring-store.ts';
import { identity } from './identity.ts';
import type { Where } from './identity.ts';
import { monitorRuns } from './monitor-runs.ts';
import type { MonitorRan } from './monitor-runs.ts';
import { featuresOf } from './monitoring/features.ts';
import { monitors } from './monitors.ts';
import { registers } from './registers.ts';
import { seeded } from './seeded.ts';
import { serves } from './serves.ts';
import type { Workplace } from './workplace.ts';

/** How bad it gets. */
export type Storm = Where & {
  /** 50 where left out. */
  readonly monitors?: number;
  /** How many events there are, each of which is told twice; 2,000 where left out. */
  readonly events?: number;
  /** The same storm for the same seed; 1 where left out. */
  readonly seed?: number;
  /** Whose models are monitored; every group that has a version, else ten new ones. */
  readonly groups?: readonly string[];
};

/** One monitor of a storm and how its last run went. */
export type Stormy = {
  readonly schedule: string;
  readonly endpoint: string;
  readonly group: string;
  readonly type: MonitoringType;
  /** Its runs, oldest first; the last one has violations. */
  readonly runs: readonly MonitorRan[];
};

/**
 * Many monitors have run for hours, and all of it is told at once: every event twice, in an order of
 * chance. All of them end in violations, so each is worth a card.
 */
export function storm(workplace: Workplace, storm: Storm = {}): readonly Stormy[] {
  const { monitors: count = 50, events = 2_000, seed = 1 } = storm;
  const groups = storm.groups ?? groupsIn(workplace, storm);
  const told: ServiceEvent[] = [];
  const listening = { ...workplace, emit: (event: ServiceEvent) => void told.push(event) };
  const stormy = Array.from({ length: count }, (_, index) => {
    const monitor = setUp(workplace, groups[index % groups.length] ?? '', index, storm);
    const runs = runsOf(listening, monitor, {
      random: seeded(`${seed} ${index}`),
      runs: Math.ceil(events / count / eventsOf[monitor.type]),
    });
    return { ...monitor, runs };
  });
  const last = told.slice(-events);
  for (const event of shuffled([...last, ...last], seeded(String(seed)))) workplace.emit(event);
  return stormy;
}

/** How many events a run has: some begin with a job that merges. */
const eventsOf = { DataQuality: 2, ModelQuality: 4, ModelBias: 4, ModelExplainability: 2 } as const;

/** Groups of the place that have a version; where there are none, ten of them come to be. */
function groupsIn(workplace: Workplace, where: Where): readonly string[] {
  const { account, region } = identity(platform, where);
  const there = [...workplace.registry.store.groups.values()]
    .filter(({ arn }) => arn.startsWith(`arn:aws:sagemaker:${region}:${account}:`))
    .filter(({ packages }) => packages.length > 0);
  return there.length > 0 ? there.map(({ name }) => name) : names;
}

const platform = { role: 'Platform', session: 'terraform' } as const;
const names = [
  'churn-risk',
  'claims-triage',
  'credit-limit',
  'debt-recovery',
  'fraud-cards',
  'fraud-rings',
  'loan-pricing',
  'next-offer',
  'price-demand',
  'upsell',
];

const types = [
  'DataQuality',
  'DataQuality',
  'ModelQuality',
  'ModelBias',
  'ModelExplainability',
] as const;

/** An endpoint of its own for each monitor; nobody listened when it was set up. */
function setUp(
  workplace: Workplace,
  group: string,
  index: number,
  { account, region }: Where,
): Omit<Stormy, 'runs'> {
  const silent = {
    ...workplace,
    emit: () => undefined,
    registry: workplace.registry.before(workplace.clock),
  };
  const where = { ...(account && { account }), ...(region && { region }) };
  const version = inService(silent, group, where);
  const number = workplace.registry.store.serving.endpoints.size + 1;
  const name = `${group.slice(0, 40)}-${String(number).padStart(3, '0')}`;
  const endpoint = serves(silent, name, { versions: [version] });
  const type = types[index % types.length] ?? 'DataQuality';
  return { schedule: monitors(silent, endpoint, { type }), endpoint, group, type };
}

/** The version of a group that stands highest, else its newest; approved where there was none. */
function inService(workplace: Workplace, group: string, where: Where): string {
  const { account, region } = identity(platform, where);
  const arn = `arn:aws:sagemaker:${region}:${account}:model-package-group/${group}`;
  const packages = workplace.registry.store.groups.get(arn.toLowerCase())?.packages ?? [];
  const last = packages.findLast(({ lifeCycle }) => lifeCycle !== undefined) ?? packages.at(-1);
  return last?.arn ?? registers(workplace, group, { ...where, approval: 'Approved' });
}

/** Hours of one monitor up to this one; the newest one to five have drifted. */
function runsOf(
  workplace: Workplace,
  { schedule, group }: Omit<Stormy, 'runs'>,
  { random, runs }: { readonly random: () => number; readonly runs: number },
): readonly MonitorRan[] {
  const hour = 3_600_000;
  const now = Math.floor(workplace.clock.now().getTime() / hour) * hour;
  const streak = 1 + Math.floor(random() * 5);
  return Array.from({ length: runs }, (_, index) => {
    const drifted = runs - index <= streak || random() < 0.1;
    return monitorRuns(workplace, schedule, {
      at: new Date(now - (runs - 1 - index) * hour),
      finding: drifted ? 'drift' : 'clean',
      drift: driftBy(group, random),
      records: 1_000,
    });
  });
}

/** Some way to where features may drift, and always beyond the threshold. */
function driftBy(group: string, random: () => number): Readonly<Record<string, number>> {
  const drifting = featuresOf(group).filter((each) => 'drifted' in each);
  return Object.fromEntries(drifting.map(({ name }) => [name, 0.75 + random() / 4]));
}

/** In an order of chance. */
function shuffled<T>(items: readonly T[], random: () => number): readonly T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((a, b) => a.place - b.place)
    .map(({ item }) => item);
}
