import type { CardLead, Ruling } from '../../../src/index.ts';
import { needsOf } from '../voting/needs-of.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { rulingsOf, type Scene } from './scene.ts';
import type { State } from './state.ts';

/** What the card's first sentence says. */
export function leadOf({ running, failed }: State, scene: Scene): CardLead {
  if (running) {
    const { people, createdAt } = running;
    return { is: 'running', people: people.map(({ name }) => name), since: createdAt };
  }
  if (failed) return { is: 'notDone', because: whyNotDone(failed).because };
  const { judged, shown } = scene.seen;
  if (shown.fault) return { is: 'unreadable' };
  switch (judged.status) {
    case 'none':
      return voted('draftCard', scene) ?? none(scene);
    case 'unshared':
      return voted('acceptShare', scene) ?? unshared(scene);
    case 'Draft':
      return incomplete(scene) ?? voted('submitCard', scene) ?? complete(scene);
    case 'PendingReview':
      return incomplete(scene) ?? reviewed(scene);
    case 'Approved':
      return incomplete(scene) ?? { is: 'approved', people: deciders('approveCard', scene) };
    case 'Archived':
      return { is: 'archived', people: deciders('archiveCard', scene) };
  }
}

function none({ seen: { shown } }: Scene): CardLead {
  const { about, received } = shown;
  return { is: 'none', about: about?.version, ...(received && { owner: received.owner }) };
}

function unshared({ seen: { shown } }: Scene): CardLead {
  const { owner = '', is = 'none' } = shown.received ?? {};
  return { is: 'unshared', owner, now: is };
}

function incomplete({ seen: { judged, shown } }: Scene): CardLead | undefined {
  const lacks = judged.lacks.length;
  if (lacks === 0) return undefined;
  return { is: 'lacks', lacks, required: Math.max(lacks, shown.required.length) };
}

function complete({ seen: { shown } }: Scene): CardLead {
  return { is: 'complete', required: shown.required.length };
}

/** How a vote stands that waits for others. */
function voted(verb: string, scene: Scene): CardLead | undefined {
  const ruling = rulingsOf(scene).find((each) => each.verb === verb);
  const votes = ruling && votesOn(ruling);
  return votes && votes.have > 0 ? votes : undefined;
}

function reviewed(scene: Scene): CardLead {
  const ruling = rulingsOf(scene).find(({ verb }) => verb === 'approveCard');
  if (!ruling || ruling.verdict.status !== 'deny') {
    return (ruling && votesOn(ruling)) ?? { is: 'complete', required: 0 };
  }
  return { is: ruling.verdict.why.kind === 'expired' ? 'late' : 'noRule' };
}

/** The votes a ruling has and needs; undefined where nobody may vote. */
export function votesOn(ruling: Ruling): Extract<CardLead, { is: 'votes' }> | undefined {
  const { verdict, rule, verb } = ruling;
  if (verdict.status === 'deny') return undefined;
  const needs = needsOf(ruling);
  const missing = needs.reduce((sum, { count }) => sum + count, 0);
  const total = Math.max(rule?.people ?? 1, missing);
  return { is: 'votes', verb, have: total - missing, total, needs };
}

/** Whose votes carried the last decision of this kind. */
function deciders(verb: string, { recorded }: Scene): readonly string[] {
  const done = recorded.executions.findLast(
    ({ decision, status }) => decision.verb === verb && status === 'done',
  );
  return done?.people.map(({ name }) => name) ?? [];
}
