import type { ModelPackageWords } from '../model-package-words.ts';
import { and } from './lists.ts';

const said = {
  report: 'There are new reports.',
  metrics: 'The metrics differ.',
  image: 'The containers differ.',
  baseline: 'The version it is compared with has changed.',
  status: 'The approval status has changed.',
  stage: 'What stands in the stages has changed.',
} as const;

/** Which parts of the evidence differ, such as `Report evaluation.json is new.` */
export const changed: ModelPackageWords['changed'] = (parts, files) =>
  parts
    .map((part) => {
      if (part !== 'report' || files.length === 0) return said[part];
      return `Report ${and(files)} ${files.length === 1 ? 'is' : 'are'} new.`;
    })
    .join(' ');
