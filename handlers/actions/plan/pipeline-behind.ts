import {
  groupIn,
  monitorOf,
  packageIn,
  type PipelineRef,
  type WorldReader,
} from '../../../src/index.ts';
import { versionInService } from './version-in-service.ts';

type Reader = Pick<WorldReader, 'monitoring' | 'registry' | 'pipelines' | 'standings' | 'stages'>;

/** The pipeline that made a version, the version a monitor's endpoint serves, or a group's highest. */
export async function pipelineBehind(
  subject: string,
  world: Reader,
): Promise<PipelineRef | undefined> {
  for (const arn of await versionsOf(subject, world)) {
    const version = await world.registry.modelPackage(arn);
    if (version === 'gone') continue;
    const { pipeline } = await world.pipelines.provenanceOf(version);
    if (pipeline) return { group: version.group, name: pipeline.name };
  }
  return undefined;
}

async function versionsOf(subject: string, world: Reader): Promise<readonly string[]> {
  if (packageIn(subject)) return [subject];
  const group = groupIn(subject);
  if (group) {
    const standing = await versionInService(group, world);
    return standing ? [standing.arn] : [];
  }
  const monitor = await world.monitoring.monitor(monitorOf(subject));
  return monitor === 'gone' ? [] : monitor.serves.map(({ arn }) => arn);
}
