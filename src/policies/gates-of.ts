import type { Gate, Question, Requirement } from '../policy.ts';
import { findMetric } from '../reports/find-metric.ts';
import { metricKey } from '../reports/metric-key.ts';
import { goesForward } from './goes-forward.ts';
import type { GateSentence } from './sentence.ts';

/** The result of each gate before the question's verb, by the name the sentence gives it. */
export function gatesOf(
  sentences: readonly GateSentence[],
  { verb, metrics, waived }: Pick<Question, 'verb' | 'metrics' | 'waived'>,
): readonly Gate[] {
  if (!goesForward(verb)) return [];
  const readable = metrics.filter(({ value }) => Number.isFinite(value));
  return sentences.map(({ metric, requirement }): Gate => {
    const found = findMetric(readable, metric);
    const gate = {
      metric,
      requirement,
      ...(found && { value: found.value }),
      ...(found?.unit !== undefined && { unit: found.unit }),
    };
    if (waived.some((name) => metricKey(name) === metricKey(metric))) {
      return { ...gate, status: 'overridden' };
    }
    if (!found) return { ...gate, status: 'missing' };
    return { ...gate, status: meets(found.value, requirement) ? 'passes' : 'fails' };
  });
}

function meets(value: number, requirement: Requirement): boolean {
  if ('above' in requirement) return value > requirement.above;
  if ('atLeast' in requirement) return value >= requirement.atLeast;
  if ('below' in requirement) return value < requirement.below;
  if ('atMost' in requirement) return value <= requirement.atMost;
  const [low, high] = requirement.between;
  return value >= low && value <= high;
}
