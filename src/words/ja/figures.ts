import type { GateFigure, NeedFigure } from '../model-package-facts.ts';
import { plainName } from '../plain.ts';
import { metric as english } from '../en/figures.ts';

const known: Readonly<Record<string, string>> = {
  accuracy: '正解率',
  precision: '適合率',
  recall: '再現率',
  latency: 'レイテンシ',
};

/** A metric as people say it: `AUC`、`p99 レイテンシ`、`バイアス、gender（DI）`。 */
export function metric(name: string): string {
  const [kind, facet, ...rest] = name.split('/');
  if (kind === 'bias' && facet !== undefined && rest.length > 0) {
    return `バイアス、${plainName(facet, 24)}（${plainName(rest.join(' '), 16)}）`;
  }
  const said = known[name.toLowerCase()];
  if (said !== undefined) return said;
  const latency = /^(p\d+)[_ -]?latency$/iu.exec(name);
  return latency?.[1] === undefined ? english(name) : `${latency[1]} レイテンシ`;
}

/** The same with は, set apart only from Latin letters. */
export function topic(name: string): string {
  const said = metric(name);
  return /[\x20-\x7e]$/u.test(said) ? `${said} は` : `${said}は`;
}

/** A requirement in a cell: `> 0.85`. */
export function need({ is, limits }: NeedFigure): string {
  const [a = '', b = ''] = limits;
  switch (is) {
    case 'above':
      return `> ${a}`;
    case 'below':
      return `< ${a}`;
    case 'atLeast':
      return `${a} 以上`;
    case 'atMost':
      return `${a} 以下`;
    case 'between':
      return `${a}–${b}`;
  }
}

/** A requirement in a sentence: `0.85 超`。 */
export function needed({ is, limits }: NeedFigure): string {
  const [a = '', b = ''] = limits;
  switch (is) {
    case 'above':
      return `${a} 超`;
    case 'below':
      return `${a} 未満`;
    case 'atLeast':
      return `${a} 以上`;
    case 'atMost':
      return `${a} 以下`;
    case 'between':
      return `${a} 以上 ${b} 以下`;
  }
}

/** What a closed gate lacks: `AUC 0.82（0.85 超が必要）`。 */
export function shortfall(gate: GateFigure): string {
  const name = metric(gate.metric);
  const value = gate.value === undefined ? ' 報告なし' : ` ${gate.value}`;
  return `${name}${value}（${needed(gate.need)}が必要）`;
}
