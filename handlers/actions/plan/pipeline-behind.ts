import { monitorOf, type PipelineRef, type WorldReader } from '../../../src/index.ts';
import { versionIn } from './target-of.ts';

type Reader = Pick<WorldReader, 'monitoring' | 'registry' | 'pipelines'>;

/** The pipeline that made a version, or the version a monitor's endpoint serves. */
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

async function versionsOf(subject: string, { monitoring }: Reader): Promise<readonly string[]> {
  if (versionIn(subject)) return [subject];
  const monitor = await monitoring.monitor(monitorOf(subject));
  return monitor === 'gone' ? [] : monitor.serves.map(({ arn }) => arn);
}
