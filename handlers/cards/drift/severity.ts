import { attributionOf, severityOf, type Severity } from '../../../src/index.ts';
import type { Shown } from './seen.ts';
import type { Trouble } from './trouble.ts';

/** How grave it is. A monitor that says nothing is a warning where the model serves. */
export function severityIn(trouble: Trouble, { found, features, isLast }: Shown): Severity {
  switch (trouble) {
    case 'fires':
    case 'unreadable': {
      if (!found) return 'warning';
      const { report } = found;
      return severityOf(report, { importance: attributionOf(report, features), isLast });
    }
    case 'unreachable':
      return isLast === false ? 'warning' : 'critical';
    case 'runFailed':
    case 'scheduleFailed':
    case 'stopped':
    case 'silent':
      return isLast === false ? 'info' : 'warning';
  }
}
