import type { Sentence } from './sentence.ts';

/** The metrics that any sentence has a gate for, by verb and stage: what may be overridden at all. */
export function gatedBy(
  sentences: readonly Sentence[],
): (verb: string, stage: string) => readonly string[] {
  return (verb, stage) => [
    ...new Set(
      sentences
        .filter(({ verbs, stages }) => verbs.includes(verb) && (stages?.includes(stage) ?? true))
        .flatMap(({ require }) => (require.metricGate ?? []).map(({ metric }) => metric)),
    ),
  ];
}
