import { z } from 'zod';
import { markCard, markGroup, markPublish, markTarget } from './agenda.ts';
import { responder } from './carry-out/responder.ts';
import { enqueue } from './decide/enqueue.ts';
import type { Desk } from './desk.ts';
import type { Execution } from './execution.ts';
import type { Action } from './action.ts';
import { digest } from './json.ts';
import { keys } from './ledger/keys.ts';
import type { Change } from './ledger.ts';
import { besides } from './look/besides.ts';
import type { Picture } from './look/picture.ts';
import type { Response } from './policy.ts';
import type { Decision, Round } from './round.ts';

const day = 24 * 60 * 60_000;
/** As any other decision's. */
const startWithin = 60 * 60_000;

const responded = z.object({ at: z.string() });

/**
 * What a sentence of ringi.yaml decides without a click: what `responses:` answers to an incident,
 * or what a subject is kept up with. One journal record like any other, decided by the sentence
 * instead of a person; one at a time. Answers whether something was decided.
 */
export async function respond(picture: Picture, desk: Desk, extra: Change): Promise<boolean> {
  const { rounds, roundEntry } = picture;
  const response = responseTo(picture, desk);
  const action = desk.handlers.actions.find(({ verb }) => verb === response?.verb);
  if (!response || !action || !rounds || !roundEntry || rounds.current.status !== 'open') {
    return false;
  }
  if (isAtWork(picture, response.verb)) return false;
  const now = desk.clock.now();
  const remembered = action.ends ? await onceADay(response, picture, now, desk) : [];
  if (remembered === 'today') return false;
  const decision = decisionOf(response, picture, now);
  const execution = executionOf(decision, action, picture, now, desk);
  if (!execution) return false;
  const current = roundAfter(rounds.current, action, execution);
  await desk.ledger.commit(
    [
      extra,
      ...remembered,
      {
        do: 'replace',
        key: roundEntry.key,
        value: { ...rounds, current },
        revision: roundEntry.revision,
      },
      { do: 'put', key: keys.policy(response.policy), value: response.sentence },
      ...(await enqueue(execution, picture, desk)),
      markTarget(execution.target, now),
      markCard(picture.ref, now),
      markGroup(picture.group, now),
      markPublish(now),
    ],
    [journalOf(decision, execution, response, picture)],
  );
  return true;
}

/** What is carried out beside a round leaves it open. */
function roundAfter(before: Round, { ends }: Action, execution: Execution): Round {
  if (!ends) return { ...before, side: besides(before, execution) };
  const { id, decision } = execution;
  return {
    ...before,
    votes: [...before.votes, decision],
    status: 'decided',
    verb: decision.verb,
    endedAt: decision.at,
    execution: id,
  };
}

/** What begins something beside people's votes may do so as often as it is needed; all else daily. */
async function onceADay(
  { verb }: Response,
  { group }: Picture,
  now: Date,
  desk: Desk,
): Promise<readonly Change[] | 'today'> {
  const key = keys.response(group, verb);
  const last = await desk.ledger.get(key);
  if (!last) return [{ do: 'create', key, value: { at: now.toISOString() } }];
  const { at } = responded.parse(last.value);
  if (now.getTime() - new Date(at).getTime() < day) return 'today';
  return [{ do: 'replace', key, value: { at: now.toISOString() }, revision: last.revision }];
}

/** What a sentence decides as the subject is seen now, if one does. */
export function responseTo(picture: Picture, desk: Desk): Response | undefined {
  const { view, seen, recorded, group, tags, agenda } = picture;
  const kept = view.keeps?.(seen, recorded);
  if (kept) return { ...kept, policy: digest(kept.sentence) };
  const facts = view.unattended?.(seen, recorded);
  const response = facts && desk.policies.response({ ...facts, group }, tags);
  const offered = agenda.asks.some(({ verb, on }) => verb === response?.verb && on === facts?.on);
  return offered ? response : undefined;
}

function isAtWork({ recorded }: Picture, verb: string): boolean {
  return recorded.executions.some(
    ({ decision, status }) =>
      decision.verb === verb && (status === 'queued' || status === 'started'),
  );
}

function decisionOf(response: Response, picture: Picture, now: Date): Decision {
  const { ref, evidence, recorded } = picture;
  const n = recorded.round?.n ?? 0;
  const at = now.toISOString();
  const which = { card: { ...ref }, n, policy: response.policy, at };
  return {
    id: `policy-${digest(which).slice(0, 24)}`,
    card: { ...ref },
    verb: response.verb,
    on: response.on,
    answers: { ...response.answers },
    account: responder(response.policy),
    person: { id: 'policy', name: 'ringi.yaml' },
    groups: [],
    evidence,
    policy: response.policy,
    at,
  };
}

function executionOf(
  decision: Decision,
  action: Action,
  { group, ref }: Picture,
  now: Date,
  desk: Desk,
): Execution | undefined {
  const target = action.target?.(ref, decision.on, desk.world.stages);
  if (!target) return undefined;
  return {
    id: digest({ click: decision.id, card: { ...ref } }).slice(0, 24),
    decision,
    people: [{ ...decision.person }],
    group: { ...group },
    target: target.target,
    seizes: false,
    createdAt: decision.at,
    startBy: new Date(now.getTime() + startWithin).toISOString(),
    status: 'queued',
    begun: {},
  };
}

function journalOf(
  { id, verb, on, evidence, person }: Decision,
  { id: execution, target }: Execution,
  { policy }: Response,
  { view, ref, rounds }: Picture,
) {
  return {
    kind: 'response',
    subject: `${view.name}/${ref.subject}`,
    body: {
      outcome: 'recorded',
      effect: 'decided',
      click: id,
      round: rounds?.current.n ?? 0,
      verb,
      on,
      person: { ...person },
      evidence,
      policy,
      execution,
      target,
    },
  };
}
