import type { GateFigure } from '../model-package-words.ts';

/** How the gates are: `All 3 gates for dev pass.`, `1 of 3 gates fails.`; empty without gates. */
export function gates(all: readonly Pick<GateFigure, 'status'>[], stage?: string): string {
  const closed = all.filter(({ status }) => status === 'fails' || status === 'missing').length;
  const overridden = all.filter(({ status }) => status === 'overridden').length;
  if (closed > 0) return `${failing(closed, all.length, stage)}.`;
  return passing(all.length, overridden, stage);
}

/** `1 of 3 gates for prod fails`, `Both gates fail`: without a full stop. */
export function failing(closed: number, total: number, stage?: string): string {
  return some(closed, total, `${whereOf(stage)} ${closed === 1 ? 'fails' : 'fail'}`);
}

/** `All 3 gates for dev pass.`, `2 of 3 gates pass, 1 overridden.`; empty without gates. */
export function passing(total: number, overridden: number, stage?: string): string {
  const where = whereOf(stage);
  const rest = total - overridden;
  if (total === 0) return '';
  if (rest === 0) return `${some(total, total, where)} ${total === 1 ? 'is' : 'are'} overridden.`;
  const head = some(rest, total, `${where} ${rest === 1 ? 'passes' : 'pass'}`);
  return overridden === 0 ? `${head}.` : `${head}, ${overridden} overridden.`;
}

function some(n: number, total: number, rest: string): string {
  if (n < total) return `${n} of ${total} gates${rest}`;
  if (total === 1) return `The gate${rest}`;
  return `${total === 2 ? 'Both' : `All ${total}`} gates${rest}`;
}

function whereOf(stage: string | undefined): string {
  return stage === undefined ? '' : ` for ${stage}`;
}
