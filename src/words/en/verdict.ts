import type { Compared, VerdictFacts } from '../model-package-words.ts';
import { clip } from '../plain.ts';
import { metric } from './figures.ts';
import { and, count } from './moments.ts';

/** What the numbers mean, in at most 160 characters. */
export function verdict(facts: VerdictFacts): string {
  const said = facts.led ? [against(facts), overriders(facts)] : [gates(facts), against(facts)];
  return clip(said.filter((part) => part !== '').join(' '), 160);
}

function gates({ gates: all, stage }: VerdictFacts): string {
  const overridden = all.filter(({ status }) => status === 'overridden').length;
  const closed = all.filter(({ status }) => status === 'fails' || status === 'missing').length;
  if (all.length === 0) return `${stage} has no gates.`;
  if (closed > 0)
    return `${closed} of ${count(all.length, 'gate')} for ${stage} ${closed === 1 ? 'fails' : 'fail'}.`;
  if (overridden > 0) {
    return `${all.length - overridden} of ${count(all.length, 'gate')} for ${stage} pass, ${overridden} overridden.`;
  }
  return all.length === 1
    ? `The gate for ${stage} passes.`
    : `All ${all.length} gates for ${stage} pass.`;
}

function against({ baseline, compared, stage, led }: VerdictFacts): string {
  if (!baseline) return `Nothing serves ${stage} now.`;
  const known = compared.filter(({ is }) => is !== 'unknown');
  const it = `v${baseline.version}`;
  if (known.length === 0) return `No metric can be compared with ${it} in ${stage}.`;
  const better = known.filter(({ is }) => is === 'better').length;
  const worse = known.filter(({ is }) => is === 'worse');
  const serving = led ? `${it}, which serves ${stage} now,` : it;
  if (better === known.length) return `Better than ${serving} on ${all(known.length)}.`;
  if (worse.length === known.length) return `Worse than ${serving} on ${all(known.length)}.`;
  if (better === 0 && worse.length === 0) return `The same as ${serving} on ${all(known.length)}.`;
  const head = `Better than ${serving} on ${better} of ${count(known.length, 'metric')}`;
  return worse.length === 0 ? `${head}, the same on the rest.` : `${head}; ${worseBy(worse)}.`;
}

function all(n: number): string {
  return n === 1 ? 'the one metric' : `all ${n} metrics`;
}

function worseBy(worse: readonly Compared[]): string {
  const [first] = worse;
  if (!first) return '';
  if (worse.length > 1) return `${worse.length} are worse`;
  return `${metric(first.metric)} is ${first.by} worse`;
}

function overriders({ overriders: groups }: VerdictFacts): string {
  return groups.length === 0 ? '' : `Only ${and(groups)} can override the gate.`;
}
