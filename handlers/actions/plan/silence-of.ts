import { monitorOf, type Decision, type Matcher, type Silence } from '../../../src/index.ts';

/** Alerts of the decision's own monitor tell nobody for so many milliseconds. */
export function silenceOf({ id, card, person, answers, at }: Decision, ms: number): Silence {
  const until = new Date(new Date(at).getTime() + ms).toISOString();
  return {
    id,
    matchers: [...matchersOf(card.subject)],
    author: { ...person },
    reason: answers['reason'] ?? '',
    startsAt: at,
    until,
    endsAt: until,
  };
}

function matchersOf(subject: string): readonly Matcher[] {
  const { group, name } = monitorOf(subject);
  return [
    { name: 'monitor', is: '=', value: name },
    { name: 'group', is: '=', value: group.name },
  ];
}
