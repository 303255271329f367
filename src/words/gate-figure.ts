import type { Gate, Requirement } from '../policy.ts';
import { decimalsFor, figure, limitsOf, withUnit } from './figures.ts';
import type { GateFigure, NeedFigure } from './model-package-words.ts';

/** A gate with its numbers written so that its result can be seen in them. */
export function gateFigure({ metric, requirement, value, unit, status }: Gate): GateFigure {
  const limits = limitsOf(requirement);
  const decimals = decimalsFor(value === undefined ? limits : [value, ...limits]);
  const alike = Math.max(...limits.map((limit) => decimalsFor([limit])));
  const need: NeedFigure = {
    is: kindOf(requirement),
    limits: limits.map((limit) => withUnit(figure(limit, alike), unit)),
  };
  if (value === undefined) return { metric, status, need };
  return { metric, status, need, value: withUnit(figure(value, decimals), unit) };
}

function kindOf(requirement: Requirement): NeedFigure['is'] {
  if ('above' in requirement) return 'above';
  if ('atLeast' in requirement) return 'atLeast';
  if ('below' in requirement) return 'below';
  return 'atMost' in requirement ? 'atMost' : 'between';
}
