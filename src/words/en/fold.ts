import type { Line } from '../../card.ts';
import type { FoldWords } from '../model-package-words.ts';
import { clip, plain } from '../plain.ts';
import { count } from './count.ts';

/** What stands in the fold. */
export const fold: FoldWords = {
  title: (earlier) =>
    earlier === 0 ? 'Evidence' : `Evidence and ${count(earlier, 'earlier decision')}`,
  subtitle: (containers, metrics, besides) => {
    const more = metrics === 0 ? '' : `, ${count(metrics, besides ? 'more metric' : 'metric')}`;
    const rest = `${containers === 0 ? 'no container' : count(containers, 'container')}${more}`;
    return rest.length <= 28 ? `Provenance, ${rest}` : clip(rest, 40);
  },
  show: (containers, earlier) =>
    earlier === 0
      ? `Show evidence: provenance${containers === 0 ? '' : `, ${count(containers, 'container')}`}`
      : `Show evidence and ${count(earlier, 'earlier decision')}`,
  hide: 'Hide evidence',
  commit: 'Commit',
  pipeline: 'Pipeline',
  steps: 'Steps',
  trainingJob: 'Training job',
  trainingData: 'Training data',
  hyperParameters: 'Hyper-parameters',
  features: 'Top features',
  moreFeatures: 'More features',
  description: 'Description',
  registered: 'Registered',
  lifeCycle: 'Life cycle',
  reports: 'Reports',
  notRecorded: 'not recorded',
  by: (who, seat) => [who, ...(seat === undefined ? [] : [` for ${seat}`])],
  container: (n) => `Container ${n}`,
  containerText: ({ image, mutable, artifact, environment, more }): Line => [
    { text: image, as: 'code' },
    mutable ? ' (Check), artifact ' : ', artifact ',
    artifact === undefined ? 'not recorded' : { text: artifact, as: 'code' },
    environment.length === 0
      ? ', no environment'
      : `, environment: ${environment.join(', ')}${more > 0 ? ` …and ${more} more` : ''}`,
  ],
  metrics: (n, besides) => count(n, besides ? 'more metric' : 'metric'),
  unreadable: (file, why) => `${file} could not be read (${plain(why, 80)})`,
  more: (n) => `…and ${n} more`,
  list: (items) => items.join(', '),
  separator: ', ',
};
