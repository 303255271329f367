import { lastPeriod, type Sweep } from '../../src/index.ts';
import { digestCard } from '../cards/digest.ts';
import { digestSubject } from '../cards/digest/digest-subject.ts';

/** One that is missed, because Ringi was not running, is told as long as it is not older. */
const late = 6 * 3_600_000;

/** Digests that are due. */
export const digests: Sweep = {
  name: 'digests',
  every: 60_000,

  async *find({ digests: all }, now) {
    for (const digest of all) {
      const period = lastPeriod(digest, now);
      if (!period || now.getTime() - period.until.getTime() >= late) continue;
      const subject = digestSubject({ id: digest.id, until: period.until });
      yield { ref: { view: digestCard.name, subject }, fingerprint: 'due' };
    }
  },
};
