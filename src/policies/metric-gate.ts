import type { Policy } from '../policy.ts';
import { gatesOf } from './gates-of.ts';
import { permit } from './permit.ts';
import type { GateSentence } from './sentence.ts';

/** Closed while a metric fails its gate; a metric that is missing, or is no number, fails it. */
export function metricGate(sentences: readonly GateSentence[]): Policy {
  return (question) => {
    const gates = gatesOf(sentences, question);
    const closed = gates.filter(({ status }) => status === 'fails' || status === 'missing');
    if (closed.length === 0) return permit;
    return { status: 'deny', rule: 'metricGate', why: { kind: 'gate', gates: closed } };
  };
}
