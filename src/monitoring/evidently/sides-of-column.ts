import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { distributionOf } from '../distribution/distribution.ts';
import type { Distribution } from '../distribution/distribution.ts';
import type { Frequencies } from '../distribution/frequencies.ts';
import type { Sides } from '../distribution/sides.ts';
import { itemsOf } from '../items-of.ts';
import { textOf } from '../text-of.ts';
import type { Rows } from './rows-in.ts';

/** Both distributions of a column, as `current` and `reference` have them in small. */
export function sidesOfColumn(column: unknown, rows: Rows): Sides | undefined {
  const [then, since] = [smallOf(column, 'reference'), smallOf(column, 'current')];
  const [before, now] = [binned(then, rows.before), binned(since, rows.now)];
  if (before && now) return { of: 'numerical', before, now, whole: false };
  const [from, to] = [counted(then, rows.before), counted(since, rows.now)];
  return from && to && { of: 'categorical', before: from, now: to };
}

/** Where nobody counted the records: as many as make a mean certain to about 3 %. */
const usual = 1000;

type Small = { readonly x: readonly unknown[]; readonly y: readonly number[] };

function smallOf(column: unknown, side: string): Small {
  const small =
    memberOf(memberOf(column, side), 'small_distribution') ??
    memberOf(column, `${side}_small_distribution`);
  return {
    x: itemsOf(memberOf(small, 'x')),
    y: itemsOf(memberOf(small, 'y')).map((each) => Math.max(0, numberOf(each) ?? 0)),
  };
}

/** NumPy's histogram: one bound more than there are densities. */
function binned({ x, y }: Small, rows = usual): Distribution | undefined {
  const bounds = x.flatMap((each) => numberOf(each) ?? []);
  if (y.length === 0 || bounds.length !== y.length + 1) return undefined;
  const weights = y.map((density, i) => density * ((bounds[i + 1] ?? 0) - (bounds[i] ?? 0)));
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return distributionOf(
    weights.map((weight, i) => ({
      from: bounds[i] ?? 0,
      to: bounds[i + 1] ?? 0,
      count: (weight / sum) * rows,
    })),
  );
}

/** As many counts or shares as there are categories. */
function counted({ x, y }: Small, rows = usual): Frequencies | undefined {
  if (y.length === 0 || x.length !== y.length) return undefined;
  const sum = y.reduce((total, count) => total + count, 0);
  const each = sum > 1.001 ? 1 : rows;
  return new Map(x.map((name, i) => [textOf(name, 200), (y[i] ?? 0) * each]));
}
