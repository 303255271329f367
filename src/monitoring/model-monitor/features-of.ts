import { memberOf } from '../../reports/members-of.ts';
import { itemsOf } from '../items-of.ts';

/** The features of a statistics.json or constraints.json by their names as they are written. */
export function featuresOf(json: unknown): ReadonlyMap<string, unknown> {
  const features = itemsOf(memberOf(json, 'features')).flatMap((feature) => {
    const name = memberOf(feature, 'name');
    return typeof name === 'string' ? [[name, feature] as const] : [];
  });
  return new Map(features);
}
