import { z } from 'zod';
import type {
  Action,
  Done,
  Execution,
  ExportNow,
  Failed,
  Waiting,
  World,
  WorldReader,
} from '../../src/index.ts';
import { groupTarget } from './plan/group-target.ts';
import { findModelCard } from './plan/model-card/find-model-card.ts';
import { whereShared } from './plan/model-card/where-shared.ts';

const exportPlan = z.object({ job: z.string(), version: z.number(), to: z.string() });
type ExportPlan = Readonly<z.infer<typeof exportPlan>>;

/** So often is looked how far the job is, in ms; one that never ends keeps others waiting. */
const pause = 5_000;
const patience = 30 * 60_000;

/** Has AWS write a PDF of a model card, which then hangs in the thread. */
export const exportCard: Action<ExportPlan> = {
  verb: 'exportCard',
  asks: {},
  governed: 'sentence',
  ends: false,
  compares: true,
  stageOf: () => undefined,
  // It changes nothing that another decision would have to wait for.
  target: (card) => ({ target: groupTarget(card, 'model-card-export') }),
  plan: (execution, world) => whereShared(() => plan(execution, world), advice),
  perform: (stored, execution, world, _begin, now) =>
    whereShared(() => perform(exportPlan.parse(stored), execution, world, now), advice),
};

/** AWS has a permission of its own for it. */
const advice = 'askOwnerToExport';

const waiting: Waiting = { status: 'waiting', for: 'export', lookAgain: pause };

async function plan(
  { id, decision }: Execution,
  { modelCards }: WorldReader,
): Promise<ExportPlan | Failed> {
  const card = findModelCard(decision.card.subject, { modelCards });
  const to = card?.binding.exportTo;
  const now = card ? await modelCards.card(card.ref) : 'none';
  if (to === undefined || now === 'none' || now.version === undefined) {
    return { status: 'failed', because: 'noCard', advice: 'lookAtCard' };
  }
  return { job: `ringi-${id}`, version: now.version, to };
}

async function perform(
  { job, version, to }: ExportPlan,
  { decision, createdAt }: Execution,
  world: World,
  now: Date,
): Promise<Done | Waiting | Failed> {
  const card = findModelCard(decision.card.subject, world);
  if (!card) return { status: 'failed', because: 'noCard', advice: 'lookAtCard' };
  const { modelCards } = world;
  const made = await modelCards.exportJob(card.ref, job);
  const isEnded = made !== 'none' && made.status !== 'InProgress';
  if (!isEnded && now.getTime() - new Date(createdAt).getTime() > patience) {
    return { status: 'failed', because: 'exportFailed', advice: 'exportAgain' };
  }
  if (made === 'none') await modelCards.startExport(card.ref, { name: job, version, to });
  if (!isEnded) return waiting;
  return ended(made, { ...card.ref.through, version: String(version), name: card.of.name }, world);
}

/** The file's digest goes into the journal with the end of the decision. */
async function ended(
  { status, artifact, reason }: ExportNow,
  facts: Readonly<Record<'account' | 'region' | 'version' | 'name', string>>,
  { files }: World,
): Promise<Done | Failed> {
  if (status === 'Failed' || artifact === undefined) {
    const because = reason === undefined ? {} : { facts: { reason } };
    return { status: 'failed', because: 'exportFailed', advice: 'exportAgain', ...because };
  }
  const { account, region } = facts;
  const read = await files.read({ uri: artifact, through: { account, region } });
  if ('unreadable' in read) {
    const reasons = { facts: { reason: read.unreadable } };
    return { status: 'failed', because: 'exportUnreadable', advice: 'lookAtBucket', ...reasons };
  }
  return {
    status: 'done',
    standings: [],
    touched: [],
    facts: { ...facts, uri: artifact, digest: read.digest },
  };
}
