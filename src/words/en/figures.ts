import type { GateFigure, NeedFigure } from '../model-package-words.ts';
import { plainName } from '../plain.ts';
import { capital } from './capital.ts';

const known: Readonly<Record<string, string>> = {
  auc: 'AUC',
  ndcg: 'nDCG',
  roc_auc: 'AUC',
  pr_auc: 'PR AUC',
  f1: 'F1',
  ks: 'KS',
  gini: 'Gini',
  mae: 'MAE',
  mse: 'MSE',
  rmse: 'RMSE',
  mape: 'MAPE',
  r2: 'R2',
};

/** A metric as people say it: `AUC`, `p99 latency`, `Bias, gender (DI)`. */
export function metric(name: string): string {
  const [kind, facet, ...rest] = name.split('/');
  if (kind === 'bias' && facet !== undefined && rest.length > 0) {
    return `Bias, ${plainName(facet, 24)} (${plainName(rest.join(' '), 16)})`;
  }
  const said = known[name.toLowerCase()];
  if (said !== undefined) return said;
  const words = plainName(name.replaceAll('_', ' '), 32);
  return /^p\d/u.test(words) ? words : capital(words);
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
      return `min ${a}`;
    case 'atMost':
      return `max ${a}`;
    case 'between':
      return `${a}–${b}`;
  }
}

/** A requirement in a sentence: `above 0.85`. */
export function needed({ is, limits }: NeedFigure): string {
  const [a = '', b = ''] = limits;
  switch (is) {
    case 'above':
      return `above ${a}`;
    case 'below':
      return `below ${a}`;
    case 'atLeast':
      return `at least ${a}`;
    case 'atMost':
      return `at most ${a}`;
    case 'between':
      return `between ${a} and ${b}`;
  }
}

/** What a closed gate lacks: `AUC 0.82, needs > 0.85`. */
export function shortfall(gate: GateFigure): string {
  const name = metric(gate.metric);
  const limit = need(gate.need).replaceAll(' ', '\u00a0');
  return gate.value === undefined
    ? `${name} is not reported, needs ${limit}`
    : `${name} ${gate.value}, needs ${limit}`;
}
