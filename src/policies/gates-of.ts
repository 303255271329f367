import type { Gate, Question, Requirement } from '../policy.ts';
import type { Metric } from '../reports.ts';
import type { GateSentence } from './sentence.ts';

/** Approval and promotion are what a gate closes: saying no, or going back, is always open. */
const gated = ['approve', 'promote'];

/** The result of each gate that stands before the question's verb. */
export function gatesOf(
  sentences: readonly GateSentence[],
  { verb, metrics, waived }: Pick<Question, 'verb' | 'metrics' | 'waived'>,
): readonly Gate[] {
  if (!gated.includes(verb)) return [];
  return sentences.map(({ metric, requirement }): Gate => {
    const found = worst(
      metrics.filter(({ name }) => same(name, metric)),
      requirement,
    );
    const read = found && {
      value: found.value,
      ...(found.unit === undefined ? {} : { unit: found.unit }),
    };
    const gate = { metric: found?.name ?? metric, requirement, ...read };
    if (waived.some((name) => same(name, metric))) return { ...gate, status: 'overridden' };
    if (!found) return { ...gate, status: 'missing' };
    return { ...gate, status: meets(found.value, requirement) ? 'passes' : 'fails' };
  });
}

function same(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Of several reports of one metric, one that fails: a gate never passes by picking the better. */
function worst(metrics: readonly Metric[], requirement: Requirement): Metric | undefined {
  const readable = metrics.filter(({ value }) => Number.isFinite(value));
  return readable.find(({ value }) => !meets(value, requirement)) ?? readable[0];
}

function meets(value: number, requirement: Requirement): boolean {
  if ('above' in requirement) return value > requirement.above;
  if ('atLeast' in requirement) return value >= requirement.atLeast;
  if ('below' in requirement) return value < requirement.below;
  if ('atMost' in requirement) return value <= requirement.atMost;
  const [low, high] = requirement.between;
  return value >= low && value <= high;
}
