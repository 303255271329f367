import {
  isResponse,
  type DriftHand,
  type DriftLead,
  type DriftVerdict,
} from '../../../src/index.ts';
import type { Scene } from './scene.ts';
import { whatOf } from './what.ts';

/** What is wrong, for how long, and who has it in hand. */
export function leadOf(scene: Scene): DriftLead {
  const { seen, situation } = scene;
  const { inARow, more } = situation.incident;
  return {
    what: whatOf(seen, situation),
    inARow,
    ...(more ? { more } : {}),
    hand: handOf(scene),
  };
}

function handOf({ seen, situation, judgement }: Scene): DriftHand {
  const { trouble, running, silence, inhibitor, accepted, looking } = situation;
  if (!trouble) return { is: 'none' };
  if (running && isResponse(running.decision)) return { is: 'responded' };
  if (running) {
    const people = running.people.map(({ name }) => name);
    return { is: 'decided', verb: running.decision.verb, people };
  }
  if (silence) return { is: 'snoozed', who: silence.author.name, until: silence.endsAt };
  if (inhibitor) return { is: 'muted', by: inhibitor.labels['alertname'] ?? '' };
  if (accepted) {
    const next = seen.shown.monitor.schedule?.next;
    return { is: 'accepted', ...(next === undefined ? {} : { next }) };
  }
  if (!looking) return { is: 'nobody' };
  const { person, since } = looking;
  const known = judgement.person(person.id);
  return { is: 'looking', who: { person: known ?? { ...person, accounts: [] } }, since };
}

/** What the numbers mean. */
export function verdictOf({ seen, situation, recorded }: Scene): DriftVerdict {
  const { judged, shown } = seen;
  const { incident, trouble } = situation;
  const { stage } = judged;
  const { report } = shown.found ?? {};
  const serving = { serves: shown.serves, ...(stage === undefined ? {} : { stage }) };
  const watch = recorded.watch?.alert;
  if (trouble && trouble !== 'fires' && trouble !== 'unreadable') {
    const { judged: run } = incident;
    if (run?.endedAt === undefined) return serving;
    const was = run.status === 'violations' ? 'violations' : 'clean';
    return { ...serving, last: { at: run.endedAt, was } };
  }
  return {
    ...serving,
    ...(report?.records === undefined ? {} : { records: report.records }),
    ...(report?.window ? { window: report.window } : {}),
    ...(!trouble && watch && incident.endsAt !== undefined
      ? { lasted: new Date(incident.endsAt).getTime() - new Date(watch.startsAt).getTime() }
      : {}),
  };
}
