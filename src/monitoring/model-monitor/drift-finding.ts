import type { Finding } from '../../monitoring.ts';
import { memberOf } from '../../reports/members-of.ts';
import { categoryChange } from '../distribution/category-change.ts';
import { computedScore } from '../distribution/computed-score.ts';
import { drawingOf } from '../distribution/drawing-of.ts';
import type { Sides } from '../distribution/sides.ts';
import type { Draft } from '../drift-report.ts';
import { textOf } from '../text-of.ts';
import type { Compared } from './compared.ts';
import { distributionOfFeature } from './distribution-of-feature.ts';
import { frequenciesOfFeature } from './frequencies-of-feature.ts';
import { spreadOfFeature } from './spread-of-feature.ts';

/** A feature that is not distributed as it was, with CloudWatch's score or else a computed one. */
export function driftFinding(
  base: Pick<Finding, 'name' | 'check' | 'quote'>,
  feature: Compared,
): Draft {
  const sides = sidesOf(feature);
  const { constraints } = feature;
  const isCategorical = sides?.of === 'categorical';
  const threshold = isCategorical ? constraints.categoricalDistance : constraints.distance;
  return {
    finding: {
      ...base,
      ...scoreOf(feature, sides),
      ...(threshold !== undefined && { threshold }),
      bad: 'above',
      ...changeOf(feature, sides),
    },
    ...(sides && { drawing: () => drawingOf(sides) }),
  };
}

function sidesOf({ before, now }: Compared): Sides | undefined {
  const [from, to] = [distributionOfFeature(before), distributionOfFeature(now)];
  if (from !== undefined && to !== undefined) {
    const whole = [before, now].every((side) => memberOf(side, 'inferred_type') === 'Integral');
    return { of: 'numerical', before: from, now: to, whole };
  }
  const [then, since] = [frequenciesOfFeature(before), frequenciesOfFeature(now)];
  return then && since && { of: 'categorical', before: then, now: since };
}

function scoreOf(
  { score, constraints }: Compared,
  sides: Sides | undefined,
): Pick<Finding, 'score' | 'computed' | 'method'> {
  const isCategorical = sides?.of === 'categorical';
  const given = isCategorical ? constraints.categoricalMethod : constraints.method;
  const method = textOf(given, 40);
  if (score !== undefined) return { score, ...(method !== '' && { method }) };
  // A chi-squared threshold is not on the scale of a distance.
  return sides === undefined || (isCategorical && method === 'ChiSquared')
    ? {}
    : computedScore(sides);
}

function changeOf(
  { before, now }: Compared,
  sides: Sides | undefined,
): Pick<Finding, 'category' | 'before' | 'now'> {
  if (sides?.of === 'categorical') return categoryChange(sides.before, sides.now);
  const [then, since] = [spreadOfFeature(before), spreadOfFeature(now)];
  return { ...(then && { before: then }), ...(since && { now: since }) };
}
