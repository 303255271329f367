import type { Compared, VerdictFacts } from '../model-package-facts.ts';
import { clip } from '../plain.ts';
import { topic } from './figures.ts';
import { and } from './lists.ts';

/** What the numbers mean, in at most 160 characters. */
export function verdict(facts: VerdictFacts): string {
  const said = facts.led ? [against(facts), overriders(facts)] : [gates(facts), against(facts)];
  return clip(said.join(''), 160);
}

function gates({ gates: all, stage }: VerdictFacts): string {
  const overridden = all.filter(({ status }) => status === 'overridden').length;
  const closed = all.filter(({ status }) => status === 'fails' || status === 'missing').length;
  const head = `${stage} のゲートは`;
  if (all.length === 0) return `${head}ありません。`;
  if (closed > 0 && closed === all.length) return `${head}${every(closed)}不合格。`;
  if (closed > 0) return `${head} ${all.length} 件中 ${closed} 件が不合格。`;
  if (overridden > 0) return `${head} ${all.length - overridden} 件合格、${overridden} 件免除。`;
  return `${head}${every(all.length)}合格。`;
}

function every(n: number): string {
  return n === 1 ? '' : ` ${n} 件すべて`;
}

function against({ baseline, compared, stage, led }: VerdictFacts): string {
  if (!baseline) return `現在 ${stage} で稼働中のバージョンはありません。`;
  const known = compared.filter(({ is }) => is !== 'unknown');
  const it = led ? `現在 ${stage} で稼働中の v${baseline.version} ` : `v${baseline.version} `;
  if (known.length === 0) return `${it}と比較できる指標がありません。`;
  const better = known.filter(({ is }) => is === 'better').length;
  const worse = known.filter(({ is }) => is === 'worse');
  const all = known.length === 1 ? '指標 1 件' : ` ${known.length} 指標すべて`;
  if (better === known.length) return `${it}を${all}で上回ります。`;
  if (worse.length === known.length) return `${it}を${all}で下回ります。`;
  if (better === 0 && worse.length === 0) return `${it}と${all}で同じです。`;
  const head = `${it}と比べて ${known.length} 指標中 ${better} 指標が改善`;
  return worse.length === 0 ? `${head}、残りは同じ。` : `${head}、${worseBy(worse)}。`;
}

function worseBy(worse: readonly Compared[]): string {
  const [first] = worse;
  if (!first) return '';
  if (worse.length > 1) return `${worse.length} 指標が悪化`;
  return `${topic(first.metric)} ${first.by} 悪化`;
}

function overriders({ overriders: groups, overriding }: VerdictFacts): string {
  if (groups.length === 0) return '';
  const votes = overriding ? `（免除 ${overriding.have}/${overriding.total}）` : '';
  return `ゲートを免除できるのは ${and(groups)} のみです${votes}。`;
}
