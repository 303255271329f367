import { UpdateMonitoringScheduleCommand } from '@aws-sdk/client-sagemaker';
import type { MonitoringScheduleConfig } from '@aws-sdk/client-sagemaker';
import { digest, Impossible, json } from '../../../src/index.ts';
import type { MonitoringRun, MonitorRef } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { classOf } from '../translate.ts';
import { acceptedBaseline } from './accepted-baseline.ts';
import { baselineIn, configOf, type Baseline } from './baseline.ts';
import { definitionKind, jobDefinition } from './job-definition.ts';
import { scheduleNamed, type Schedule } from './schedules.ts';

/**
 * Makes a run's own results the baseline of its schedule. A definition cannot be changed, so there
 * is another one, named after what it says, and the schedule is moved to it. Answers its name, or
 * the schedule's where that has a definition of its own.
 */
export async function acceptBaseline(
  aws: Connections,
  ref: MonitorRef,
  run: MonitoringRun,
): Promise<string> {
  const at = ref.at ?? ref.group;
  const schedule = await scheduleNamed(aws, at, ref.name);
  if (!schedule) throw impossible(`There is no monitoring schedule ${ref.name}.`);
  const baseline = await acceptedBaseline(aws, at, schedule, run);
  const named = schedule.described.MonitoringScheduleConfig?.MonitoringJobDefinitionName;
  if (named === undefined) return ownDefinition(aws, at, schedule, baseline);
  const kind = definitionKind(schedule.type);
  const { read, write } = aws.sagemaker(at);
  const present = await aws.call(`sagemaker:Describe${kind}JobDefinition`, (abortSignal) =>
    jobDefinition(schedule.type, named, { client: read, options: { abortSignal } }),
  );
  if (isSame(present.baseline, baseline)) return named;
  const name = nameOf(schedule.name, { baseline, rest: present.rest });
  await aws.call(`sagemaker:Create${kind}JobDefinition`, (abortSignal) =>
    present.create(name, baseline, { client: write, options: { abortSignal } }).catch(unlessThere),
  );
  await update(aws, at, schedule, { MonitoringJobDefinitionName: name });
  return name;
}

/** A schedule made without a named definition carries its own. */
async function ownDefinition(
  aws: Connections,
  at: At,
  schedule: Schedule,
  baseline: Baseline,
): Promise<string> {
  const own = schedule.described.MonitoringScheduleConfig?.MonitoringJobDefinition;
  if (!own) throw impossible(`Monitoring schedule ${schedule.name} names no job definition.`);
  if (isSame(baselineIn(own.BaselineConfig), baseline)) return schedule.name;
  const MonitoringJobDefinition = { ...own, BaselineConfig: configOf(baseline) };
  await update(aws, at, schedule, { MonitoringJobDefinition });
  return schedule.name;
}

function update(
  aws: Connections,
  at: At,
  { name, described: { MonitoringScheduleConfig: config } }: Schedule,
  definition: Pick<
    MonitoringScheduleConfig,
    'MonitoringJobDefinition' | 'MonitoringJobDefinitionName'
  >,
): Promise<void> {
  const command = new UpdateMonitoringScheduleCommand({
    MonitoringScheduleName: name,
    MonitoringScheduleConfig: { ...config, ...definition },
  });
  return aws.call('sagemaker:UpdateMonitoringSchedule', async (abortSignal) => {
    await aws.sagemaker(at).write.send(command, { abortSignal });
  });
}

function nameOf(schedule: string, says: object): string {
  const hash = digest(json.parse(JSON.parse(JSON.stringify(says))));
  return `${schedule.slice(0, 50)}-${hash.slice(0, 12)}`;
}

function isSame(a: Baseline, b: Baseline): boolean {
  return a.statistics === b.statistics && a.constraints === b.constraints;
}

/** Its name hashes what it says: what is there already says the same. */
function unlessThere(error: unknown): void {
  if (classOf(error) !== 'ResourceInUse') throw error;
}

function impossible(what: string): Impossible {
  return new Impossible(what, 'Look at the schedule in SageMaker, then decide again.');
}
