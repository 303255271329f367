import type { Compared, VerdictFacts } from '../model-package-words.ts';
import { clip } from '../plain.ts';
import { metric } from './figures.ts';
import { gates as gatesOf } from './gates.ts';
import { count } from './count.ts';
import { and } from './lists.ts';

/** What the numbers mean, in at most 160 characters. */
export function verdict(facts: VerdictFacts): string {
  const said = facts.led ? [against(facts), overriders(facts)] : [gates(facts), against(facts)];
  return clip(said.filter((part) => part !== '').join(' '), 160);
}

function gates({ gates: all, stage }: VerdictFacts): string {
  return all.length === 0 ? `${stage} has no gates.` : gatesOf(all, stage);
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
  if (n === 1) return 'the one metric';
  return n === 2 ? 'both metrics' : `all ${n} metrics`;
}

function worseBy(worse: readonly Compared[]): string {
  const [first] = worse;
  if (!first) return '';
  if (worse.length > 1) return `${worse.length} are worse`;
  return `${metric(first.metric)} is ${first.by} worse`;
}

function overriders({ overriders: groups, overriding }: VerdictFacts): string {
  if (groups.length === 0) return '';
  const votes = overriding ? `: ${overriding.have} of ${overriding.total} votes` : '';
  return `Only ${and(groups)} can override the gate${votes}.`;
}
