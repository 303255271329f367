import { z } from 'zod';
import { canonical, Impossible } from '../../../src/index.ts';
import type { Json, MonitoringRun } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { baselineOf } from './baseline-of.ts';
import type { Baseline } from './baseline.ts';
import { monitoringFile } from './monitoring-file.ts';
import { runJob } from './run-job.ts';
import type { Schedule } from './schedules.ts';

/**
 * The baseline a run's results make; each file of it is there. What a run of data quality suggests
 * as constraints has the container's own thresholds: where only distributions drifted, the
 * constraints of now stay, and whoever would lose thresholds is told.
 */
export async function acceptedBaseline(
  aws: Connections,
  at: At,
  schedule: Schedule,
  run: MonitoringRun,
): Promise<Baseline> {
  const { name, type } = schedule;
  const output = (await runJob(aws, at, name, run))?.output?.replace(/\/$/u, '');
  if (!output) throw lost(`The run of ${name} at ${run.scheduledAt} left no report.`);
  const result = async (file: string) => {
    await textOf(aws, at, `${output}/${file}`);
    return `${output}/${file}`;
  };
  switch (type) {
    case 'dataQuality': {
      const statistics = await result('statistics.json');
      return { statistics, constraints: await constraintsOf(aws, at, schedule, output) };
    }
    case 'modelQuality':
      return { constraints: await result('constraints.json') };
    case 'bias':
    case 'attribution':
      return { constraints: await result('analysis.json') };
  }
}

async function constraintsOf(
  aws: Connections,
  at: At,
  schedule: Schedule,
  output: string,
): Promise<string> {
  const { constraints: present } = await baselineOf(aws, at, schedule);
  const suggested = `${output}/constraints.json`;
  if (present === undefined) {
    await textOf(aws, at, suggested);
    return suggested;
  }
  const found = violations.safeParse(parsed(await textOf(aws, at, `${output}/${violated}`))).data;
  const checks = found?.violations.map((each) => each.constraint_check_type) ?? [];
  if (checks.length > 0 && checks.every((check) => check === 'baseline_drift_check')) {
    return present;
  }
  const [ours, theirs] = [await textOf(aws, at, present), await textOf(aws, at, suggested)];
  if (thresholdsIn(ours) === thresholdsIn(theirs)) return suggested;
  throw new Impossible(
    `${suggested} would replace the thresholds that ${schedule.name} has now.`,
    'More than distributions changed: write constraints with your thresholds, and name them in the schedule’s job definition.',
  );
}

const violated = 'constraint_violations.json';
const violations = z.object({
  violations: z.array(z.object({ constraint_check_type: z.string() })),
});

/** What people set: the thresholds of all features, and of single ones. */
function thresholdsIn(text: string): string {
  const { monitoring_config: common = null, features } = constraints.parse(parsed(text));
  const own = features.flatMap((feature) => {
    const overrides = /monitoring_?config_?overrides/iu.test(canonical(feature));
    return overrides ? [feature] : [];
  });
  return canonical({ common, own });
}

const object: z.ZodType<Json> = z.json();
const constraints = z
  .object({ monitoring_config: object.optional(), features: z.array(object).catch([]) })
  .catch({ features: [] });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function textOf(aws: Connections, at: At, uri: string): Promise<string> {
  const { file } = await monitoringFile(aws, at, uri, uri);
  if ('unreadable' in file) throw lost(`${uri}: ${file.unreadable}.`);
  return file.text;
}

function lost(what: string): Impossible {
  return new Impossible(what, 'Look at the schedule in SageMaker, then decide again.');
}
