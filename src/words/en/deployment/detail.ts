import type { DeploymentWords } from '../../deployment-words.ts';
import { detailOf } from '../../detail-of.ts';

/** What AWS said beyond the reason itself. */
export const detail: DeploymentWords['detail'] = (facts) => detailOf(facts, ': ');
