import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { servedYaml } from '../weather/served-yaml.ts';
import { watchedYaml } from '../weather/watched-yaml.ts';
import { startWorld } from './start-world.ts';

/** What serves dev of groups `r1-…` and so on when Ringi starts. */
export type ServedWorldOptions = {
  /** Groups whose first version is served by an endpoint `<group>-dev`. */
  readonly served?: readonly string[];
  /** Those of them that come behind a canary of so many minutes, with two alarms. */
  readonly watched?: Readonly<Record<string, number>>;
  /** Rooms of the chats, so that no group waits for another; two where left out. */
  readonly rooms?: number;
  /** What is there besides. */
  readonly before?: (aws: Aws) => void;
  /** The lines of `deployments:`; an endpoint for each group where left out. */
  readonly deployments?: string;
  /** Whatever else `ringi.yaml` says. */
  readonly yaml?: string;
};

/** A world where something serves a stage, and groups have rooms of their own. */
export function startServedWorld(options: ServedWorldOptions) {
  const { served = [], watched = {}, rooms = 2, before, yaml = '' } = options;
  const lines = Object.entries(watched).map(([group, minutes]) => watchedYaml(group, minutes));
  // The first line that names a group is the one that holds.
  const first = `deployments:\n${lines.join('')}`;
  const deployments = (options.deployments ?? servedYaml).replace('deployments:\n', first);
  return startWorld({
    rooms,
    yaml: `${deployments}${yaml}`,
    before(aws) {
      for (const group of served) {
        const versions = [aws.company.registers(group)];
        const endpoint = aws.company.serves(`${group}-dev`, { versions });
        if (group in watched) aws.company.alarmsOn(endpoint);
      }
      before?.(aws);
    },
  });
}
