import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { servedYaml } from '../weather/served-yaml.ts';
import { startWorld } from './start-world.ts';

/** What serves dev of groups `r1-…` and so on when Ringi starts. */
export type ServedWorldOptions = {
  /** Groups whose first version is served by an endpoint `<group>-dev`. */
  readonly served?: readonly string[];
  /** What is there besides. */
  readonly before?: (aws: Aws) => void;
  /** The lines of `deployments:`; an endpoint for each group where left out. */
  readonly deployments?: string;
  /** Whatever else `ringi.yaml` says. */
  readonly yaml?: string;
};

/** A world where something serves a stage, and groups have rooms of their own. */
export function startServedWorld(options: ServedWorldOptions) {
  const { served = [], before, deployments = servedYaml, yaml = '' } = options;
  return startWorld({
    rooms: 2,
    yaml: `${deployments}${yaml}`,
    before(aws) {
      for (const group of served) {
        const versions = [aws.company.registers(group)];
        aws.company.serves(`${group}-dev`, { versions });
      }
      before?.(aws);
    },
  });
}
