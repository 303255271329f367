import { digest } from '../json.ts';
import { printable } from '../reports/printable.ts';
import { fitted } from './fitted.ts';

/** A test of one version. */
type Tested = { readonly name: string; readonly version: number };

/** SageMaker takes so many characters of an evaluation's name. */
const longest = 63;
/** What tells apart two names that had to be cut. */
const mark = 4;

/** The name of the evaluation that stands for a test of one version: `Stress test v3`. */
export function testName({ name, version }: Tested): string {
  const end = ` v${version}`;
  const whole = printable(name, longest);
  if (whole === name.trim() && whole.length + end.length <= longest) return `${whole}${end}`;
  const told = ` ${digest(name).slice(0, mark)}${end}`;
  return `${fitted(whole, longest - told.length)}${told}`;
}
