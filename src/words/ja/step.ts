import type { Line } from '../../card.ts';
import type { Step } from '../model-package-facts.ts';
import { when } from './moments.ts';

/** One step of the path: `dev ✓`、`uat ✓ 14:20〜`、`prod 閉`。 */
export function step(facts: Step): Line {
  switch (facts.is) {
    case 'done':
      return [`${facts.stage} ✓`];
    case 'next':
      return [facts.stage];
    case 'closed':
      return [`${facts.stage} 閉`];
    case 'declined':
      return [`${facts.stage} 見送り`];
    case 'going':
      return [`${facts.stage} 反映中`];
    case 'votes':
      return [`${facts.stage} 承認 ${facts.have}/${facts.total}`];
    case 'here':
      return [`${facts.stage} ✓ `, when(facts.since, facts.show), '〜'];
  }
}
