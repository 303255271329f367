import {
  monitorOf,
  monitorSubject,
  type GroupRef,
  type ModelPackage,
  type Monitor,
  type Seen,
  type Standing,
  type WorldReader,
} from '../../../src/index.ts';
import { pipelineBehind } from '../../actions/plan/pipeline-behind.ts';
import { wayBack } from '../standing/way-back.ts';
import type { Judged, Shown } from './seen.ts';
import { tellingRun } from './telling-run.ts';

/** How many runs, and how many standings of a stage, are read. */
const lookBack = { runs: 20, standings: 40 };

/** One stage and what has stood there, newest first. */
type Place = { readonly stage: string; readonly history: readonly Standing[] };

/** Everything there is to see of one monitor. Throws if anything cannot be read. */
export async function look(
  subject: string,
  world: WorldReader,
): Promise<Seen<Judged, Shown> | 'gone'> {
  const ref = monitorOf(subject);
  const { group } = ref;
  const monitor = await world.monitoring.monitor(ref);
  if (monitor === 'gone') return 'gone';
  const [runs, places] = await Promise.all([
    world.monitoring.runs(ref, lookBack.runs),
    Promise.all(world.stages.names.map((stage) => placeOf(group, stage, world))),
  ]);
  const telling = tellingRun(runs, monitor);
  const stage = monitor.stage ?? stageOf(monitor, places);
  const report = telling && (await world.monitoring.report(ref, telling));
  const more =
    telling?.status === 'violations' ? await inService(monitor, stage, places, world) : none;
  const standing = places.find((place) => place.stage === stage)?.history[0];
  const served = monitor.serves.map(({ version }) => version);
  return {
    judged: {
      group,
      monitor: subject,
      type: monitor.type,
      ...(stage === undefined ? {} : { stage }),
    },
    shown: {
      monitor,
      runs,
      ...(telling && report ? { found: { run: telling.id, report } } : {}),
      serves: served.length === 0 && standing ? [standing.version] : served,
      ...(stage === undefined ? {} : { isLast: stage === world.stages.names.at(-1) }),
      settings: world.incidents,
      ...more,
    },
  };
}

const none = { features: [] } as const;

async function placeOf(group: GroupRef, stage: string, { standings }: WorldReader): Promise<Place> {
  return { stage, history: await standings.history(group, stage, lookBack.standings) };
}

/** The highest stage where a version that it watches stands, or else once stood. */
function stageOf({ serves }: Monitor, places: readonly Place[]): string | undefined {
  const isServed = (one: Standing | undefined) =>
    serves.some(({ version }) => version === one?.version);
  const stands = places.findLast(({ history: [now] }) => isServed(now));
  return (stands ?? places.findLast(({ history }) => history.some(isServed)))?.stage;
}

type InService = Pick<Shown, 'features' | 'back' | 'pipeline'>;

/** What there is to know of the version in service, once it matters. */
async function inService(
  monitor: Monitor,
  stage: string | undefined,
  places: readonly Place[],
  world: WorldReader,
): Promise<InService> {
  const place = places.find((each) => each.stage === stage);
  const [standing] = place?.history ?? [];
  const served = monitor.serves.find(({ version }) => version === standing?.version);
  const arn = (served ?? monitor.serves[0] ?? standing)?.arn;
  const found = arn === undefined ? 'gone' : await world.registry.modelPackage(arn);
  if (found === 'gone') return none;
  const [{ features }, pipeline, back] = await Promise.all([
    world.evidenceOf(found),
    pipelineBehind(monitorSubject(monitor.ref), world),
    place && isHighest(found, place, places)
      ? wayBack({ group: monitor.ref.group, ...place }, world)
      : undefined,
  ]);
  return { features, ...(back ? { back } : {}), ...(pipeline ? { pipeline: pipeline.name } : {}) };
}

/** It stands there and nowhere above: what is above goes back before what is below. */
function isHighest({ version }: ModelPackage, { stage }: Place, places: readonly Place[]): boolean {
  const stands = places.filter(({ history: [now] }) => now?.version === version);
  return stands.at(-1)?.stage === stage;
}
