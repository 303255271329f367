import { decimalsFor, figure } from '../../../src/index.ts';

const number = String.raw`(-?\d{1,12}(?:\.\d{1,20})?)`;
const sentence = new RegExp(
  String.raw`datapoints? \[${number} [^\]]{0,200}\][^[\]]{0,80}the threshold \(${number}\)`,
  'u',
);

/** The value that tripped an alarm and its limit, as far as CloudWatch's reason tells both. */
export function crossed(
  reason: string,
): { readonly value: string; readonly limit: string } | undefined {
  const [, value, limit] = sentence.exec(reason.slice(0, 1_024)) ?? [];
  if (value === undefined || limit === undefined) return undefined;
  const [saw, most] = [Number(value), Number(limit)];
  return {
    value: figure(saw, decimalsFor([saw, most])),
    limit: figure(most, decimalsFor([most])),
  };
}
