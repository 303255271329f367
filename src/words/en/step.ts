import type { Line } from '../../card.ts';
import type { Step } from '../model-package-words.ts';
import { when } from './moments.ts';

/** One step of the path: `dev ✓`, `uat ✓ since 14:20`, `prod closed`. */
export function step(facts: Step): Line {
  switch (facts.is) {
    case 'done':
      return [`${facts.stage} ✓`];
    case 'next':
      return [facts.stage];
    case 'closed':
      return [`${facts.stage} closed`];
    case 'declined':
      return [`${facts.stage} declined`];
    case 'going':
      return [`${facts.stage} under way`];
    case 'votes':
      return [`${facts.stage} ${facts.have} of ${facts.total}`];
    case 'here':
      return [`${facts.stage} ✓ since `, when(facts.since, facts.show)];
  }
}
