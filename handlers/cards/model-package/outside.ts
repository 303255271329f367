import { z } from 'zod';
import type {
  Json,
  ModelPackageSummary,
  OutsideChange,
  Recorded,
  Seen,
} from '../../../src/index.ts';
import { stagePlan } from '../../actions/plan/stage-plan.ts';
import { projectionOf, type Footings } from '../../actions/plan/stage-projection.ts';
import type { Judged, Shown } from './seen.ts';

const remembered = z.object({
  approval: z.string(),
  lifeCycle: z.string().optional(),
  /** Absent, like `pointers`, while the version has only been listed. */
  metadata: z.record(z.string(), z.string()).optional(),
  /** Stages whose pointer says this version. */
  pointers: z.array(z.string()).optional(),
});
type Remembered = z.infer<typeof remembered>;
type Change = Omit<OutsideChange, 'rule'>;

/** Clocks of AWS and of this machine may differ by so much. */
const skew = 60_000;

/**
 * What to remember of this version alone: what others of its group do must not wake it. What an
 * execution at work may have half written is remembered once it is done.
 */
export function known(seen: Seen<Judged, Shown>, recorded: Recorded, before?: Json): Json {
  const now = knownNow(seen);
  const then = before === undefined ? undefined : remembered.parse(before);
  if (!then) return now;
  const { lifeCycle, metadata, pointers, ...rest } = now;
  const written = isBusy(recorded) ? then : now;
  const kept = pointers?.filter((stage) => !isBusyAt(stage, recorded)) ?? [];
  const waits = (then.pointers ?? []).filter((stage) => isBusyAt(stage, recorded));
  return {
    ...rest,
    ...(written.lifeCycle === undefined ? {} : { lifeCycle: written.lifeCycle }),
    ...(written.metadata ? { metadata: written.metadata } : {}),
    pointers: then.pointers ? [...kept, ...waits].toSorted() : (pointers ?? []),
  };
}

function knownNow({ judged, shown }: Seen<Judged, Shown>): Remembered {
  const { lifeCycle, metadata, ladder } = shown;
  const entries = ladder.flatMap(({ stage }): readonly [string, string][] => {
    const value = metadata[stage];
    return value === undefined ? [] : [[stage, value]];
  });
  return {
    approval: judged.approval,
    ...(lifeCycle ? { lifeCycle: `${lifeCycle.stage} ${lifeCycle.stageStatus}` } : {}),
    metadata: Object.fromEntries(entries),
    pointers: ladder
      .filter(({ pointer }) => pointer === judged.version)
      .map(({ stage }) => stage)
      .toSorted(),
  };
}

/** What a listing tells of a version: its approval and its life cycle. */
export function knownFrom({ approval, lifeCycle }: ModelPackageSummary): Json {
  return {
    approval,
    ...(lifeCycle ? { lifeCycle: `${lifeCycle.stage} ${lifeCycle.stageStatus}` } : {}),
  };
}

/** What changed since then that no execution of Ringi's accounts for. */
export function outside(
  before: Json,
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
): readonly Change[] {
  const then = remembered.parse(before);
  const now = knownNow(seen);
  return [
    ...approval(then, now, seen, recorded),
    ...metadata(then, now, seen, recorded),
    ...lifeCycle(then, now, seen, recorded),
    ...pointers(then, now, seen, recorded),
  ];
}

/** A version that was approved before Ringi met it: registered so, or approved elsewhere. */
export function firstSeen(seen: Seen<Judged, Shown>, recorded: Recorded): readonly Change[] {
  const { judged, shown } = seen;
  const isOurs =
    shown.ladder.some(({ footing }) => footing.is !== 'never') ||
    plans(seen, recorded).some(({ approval: to }) => to?.to === 'Approved');
  if (judged.approval !== 'Approved' || isOurs) return [];
  const by = shown.modifiedBy ?? shown.createdBy;
  const at = shown.modifiedAt ?? shown.createdAt;
  return [{ what: 'approval', after: 'Approved', ...(by ? { by: { ...by } } : {}), at }];
}

function change(seen: Seen<Judged, Shown>, { now }: Recorded, what: Partial<Change>): Change {
  const { modifiedBy, modifiedAt } = seen.shown;
  const byRegistry = what.what !== 'pointer';
  return {
    what: 'approval',
    ...what,
    // A pointer is a parameter of its own: the version's last writer says nothing about it.
    ...(byRegistry && modifiedBy ? { by: { ...modifiedBy } } : {}),
    at: (byRegistry ? modifiedAt : undefined) ?? now.toISOString(),
  };
}

function approval(
  then: Remembered,
  now: Remembered,
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
): readonly Change[] {
  if (then.approval === now.approval) return [];
  const ours = plans(seen, recorded).some(({ approval: to }) => to?.to === now.approval);
  if (ours) return [];
  return [change(seen, recorded, { what: 'approval', before: then.approval, after: now.approval })];
}

function metadata(
  then: Remembered,
  now: Remembered,
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
): readonly Change[] {
  if (isBusy(recorded)) return [];
  const ours = plans(seen, recorded);
  const projected = projectionOf(footingsOf(seen)).metadata;
  return seen.judged.stages.flatMap(({ stage }): readonly Change[] => {
    if (!then.metadata) return [];
    const [was, is] = [then.metadata[stage], now.metadata?.[stage]];
    if (was === is || is === projected[stage]) return [];
    if (ours.some((plan) => plan.metadata[stage] === is)) return [];
    const what = { what: 'metadata', stage, ...beforeAfter(was, is) } as const;
    return [change(seen, recorded, what)];
  });
}

function lifeCycle(
  then: Remembered,
  now: Remembered,
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
): readonly Change[] {
  if (then.lifeCycle === now.lifeCycle || isBusy(recorded)) return [];
  const wanted = projectionOf(footingsOf(seen)).lifeCycle;
  if (wanted && now.lifeCycle === `${wanted.stage} ${wanted.stageStatus}`) return [];
  const ours = plans(seen, recorded).some(
    ({ lifeCycle: to }) => to && now.lifeCycle === `${to.stage} ${to.stageStatus}`,
  );
  // What a rollback took over is left as gone back: a life cycle cannot be taken away again.
  const takenOver = recorded.executions.some(
    ({ status, decision }) =>
      status === 'seized' && now.lifeCycle === `${decision.stage ?? ''} RolledBack`,
  );
  if (ours || takenOver) return [];
  const what = { what: 'lifeCycle', ...beforeAfter(then.lifeCycle, now.lifeCycle) } as const;
  return [change(seen, recorded, what)];
}

function footingsOf({ shown }: Seen<Judged, Shown>): Footings {
  return shown.ladder.map(({ stage, footing }) => ({ stage, is: footing.is }));
}

/** A pointer that came to this version, or left it, by another hand than Ringi's. */
function pointers(
  then: Remembered,
  now: Remembered,
  seen: Seen<Judged, Shown>,
  recorded: Recorded,
): readonly Change[] {
  const own = `v${seen.judged.version}`;
  return seen.shown.ladder.flatMap(({ stage, stands, pointer, movedBy }): readonly Change[] => {
    if (!then.pointers) return [];
    const [was, is] = [then.pointers.includes(stage), now.pointers?.includes(stage) ?? false];
    if (was === is || isBusyAt(stage, recorded)) return [];
    if (stands?.decided && stands.version === pointer) return [];
    const says = typeof pointer === 'number' ? `v${pointer}` : undefined;
    const what = {
      what: 'pointer',
      stage,
      ...(movedBy && { by: { ...movedBy } }),
      ...beforeAfter(was ? own : undefined, is ? own : says),
    } as const;
    return [change(seen, recorded, what)];
  });
}

/** An execution is at work in the group: what is half written is not somebody else's. */
function isBusy({ busy, executions }: Recorded): boolean {
  return busy.length > 0 || executions.some(({ status }) => status === 'started');
}

/** One is at work on that stage: its pointer may be on its way. */
function isBusyAt(stage: string, { busy, executions }: Recorded): boolean {
  const running = executions.some(
    ({ status, decision }) => status === 'started' && decision.stage === stage,
  );
  return running || busy.some((each) => each.stage === stage);
}

/** What Ringi itself has written to this version lately, or is writing. */
function plans({ judged, shown }: Seen<Judged, Shown>, { executions }: Recorded) {
  const arn = judged.arn.toLowerCase();
  const written = new Date(shown.modifiedAt ?? 0).getTime();
  return executions
    .filter(({ endedAt }) => {
      return endedAt === undefined || written <= new Date(endedAt).getTime() + skew;
    })
    .flatMap(({ plan }) => {
      const parsed = stagePlan.safeParse(plan);
      return parsed.success ? parsed.data.packages : [];
    })
    .filter((wanted) => wanted.arn.toLowerCase() === arn);
}

function beforeAfter(before: string | undefined, after: string | undefined) {
  return {
    ...(before === undefined ? {} : { before }),
    ...(after === undefined ? {} : { after }),
  };
}
