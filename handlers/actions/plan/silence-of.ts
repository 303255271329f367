import type { Decision, Matcher, Silence } from '../../../src/index.ts';

/** Alerts that these matchers fit tell nobody for so many milliseconds, by this decision. */
export function silenceOf(
  { id, person, answers, at }: Decision,
  matchers: readonly Matcher[],
  ms: number,
): Silence {
  const until = new Date(new Date(at).getTime() + ms).toISOString();
  return {
    id,
    matchers: matchers.map((each) => ({ ...each })),
    author: { ...person },
    reason: answers['reason'] ?? '',
    startsAt: at,
    until,
    endsAt: until,
  };
}
