import type { Finding } from '../../monitoring.ts';
import { memberOf, membersOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';
import { textOf } from '../text-of.ts';
import type { DriftColumn } from './drift-column.ts';
import { hasFailed } from './test-says.ts';
import type { TestSays } from './test-says.ts';

/** Reads a test of a legacy test suite (`tests: [{ name, status, group, parameters }]`). */
export function legacyTest(test: unknown): TestSays {
  const failed = hasFailed(test);
  const group = textOf(memberOf(test, 'group'), 40);
  const ofQuality = group === 'classification' || group === 'regression';
  if (failed === undefined) return { columns: [], ofQuality };
  const columns = columnsOf(test, failed);
  if (columns.length > 0 || !failed) return { columns, ofQuality };
  return { columns, failed: findingOf(test), ofQuality };
}

function columnsOf(test: unknown, failed: boolean): readonly DriftColumn[] {
  const parameters = memberOf(test, 'parameters');
  const check = textOf(memberOf(test, 'name'), 60);
  if (memberOf(parameters, 'stattest') !== undefined) {
    const name = memberOf(parameters, 'column_name');
    const quote = textOf(memberOf(test, 'description'), 300);
    return typeof name === 'string'
      ? [{ ...columnOf(name, check, parameters, failed), quote }]
      : [];
  }
  // Where so many columns may drift and fewer did, none of them is held against the report.
  return membersOf(memberOf(parameters, 'features')).map(([name, values]) =>
    columnOf(name, check, values, failed && memberOf(values, 'detected') === true),
  );
}

function columnOf(name: string, check: string, values: unknown, detected: boolean): DriftColumn {
  return {
    name,
    check,
    method: textOf(memberOf(values, 'stattest'), 60),
    score: numberOf(memberOf(values, 'score')),
    threshold: numberOf(memberOf(values, 'threshold')),
    detected,
  };
}

function findingOf(test: unknown): Finding {
  const parameters = memberOf(test, 'parameters');
  const check = textOf(memberOf(test, 'name'), 60) || 'test';
  const score = numberOf(memberOf(parameters, 'value'));
  const condition = memberOf(parameters, 'condition');
  const quote = textOf(memberOf(test, 'description'), 300);
  return {
    name: textOf(memberOf(parameters, 'column_name'), 80) || check,
    check,
    ...(score !== undefined && { score }),
    ...limitOf(condition, score),
    ...(quote !== '' && { quote }),
  };
}

/** A condition is what must hold: `lt: 0.3` is bad above. */
function limitOf(
  condition: unknown,
  score: number | undefined,
): Pick<Finding, 'bad' | 'threshold'> {
  const [upper, lower, exact] = [['lt', 'lte'], ['gt', 'gte'], ['eq']].map(
    (names) => names.flatMap((name) => numberOf(memberOf(condition, name)) ?? [])[0],
  );
  const isBelow = lower !== undefined && (upper === undefined || (score ?? lower) < lower);
  if (isBelow) return { bad: 'below', threshold: lower };
  const threshold = upper ?? exact;
  if (threshold === undefined) return { bad: 'above' };
  return { bad: (score ?? threshold) < threshold ? 'below' : 'above', threshold };
}
