import { printable } from '../reports/printable.ts';
import { fitted } from './fitted.ts';

/** The name of the evaluation that stands for a test of this name. */
export function testName(name: string): string {
  return fitted(printable(name, 63), 63);
}
