import { digest } from '../json.ts';
import type { Fault } from './read-yaml.ts';
import { repeated } from './repeated.ts';
import type { ConfigFile } from './schema.ts';

/** Two of one kind would tell the same rooms the same twice. */
export function digestFaults({ digests }: ConfigFile): readonly Fault[] {
  const kind = ({ every, groups = [], accounts = [], slack, teams }: (typeof digests)[number]) =>
    digest({ every, groups, accounts, slack, teams });
  return repeated(digests, kind).map(({ at, first }) => ({
    path: ['digests', at],
    says: `tells what digests[${first}] tells, in the same rooms: leave one out`,
  }));
}
