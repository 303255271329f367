import { connect } from '../../adapters/aws/connect.ts';
import { registry } from '../../adapters/aws/registry.ts';
import { stagePointers } from '../../adapters/aws/stage-pointers.ts';
import { systemClock } from '../../src/index.ts';
import type { World } from './start-world.ts';

/** What AWS says of a version now: the registry's words, and the stage pointers of its group. */
export async function registryOf({ aws }: Pick<World, 'aws'>, arn: string) {
  const [, , , region = '', account = ''] = arn.split(':');
  const connections = connect({
    places: [{ account, region }],
    clock: systemClock,
    endpoint: aws.url,
    credentials: aws.issue({ account, arn: `arn:aws:iam::${account}:user/auditor` }),
  });
  const modelPackage = await registry(connections).modelPackage(arn);
  if (modelPackage === 'gone') throw new Error(`${arn} is gone`);
  const pointers = stagePointers(connections);
  return {
    ...modelPackage,
    pointer: (stage: string) => pointers.read(modelPackage.group, stage),
  };
}
