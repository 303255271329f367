import type { At, Connections } from '../connect.ts';
import { baselineIn, type Baseline } from './baseline.ts';
import { definitionKind, jobDefinition } from './job-definition.ts';
import { lookUp } from './look-up.ts';
import type { Schedule } from './schedules.ts';

/** The baseline a schedule's present definition names: its own, or that of a definition by name. */
export async function baselineOf(
  aws: Connections,
  at: At,
  { type, described: { MonitoringScheduleConfig: config } }: Schedule,
): Promise<Baseline> {
  const own = config?.MonitoringJobDefinition?.BaselineConfig;
  const name = config?.MonitoringJobDefinitionName;
  if (name === undefined) return baselineIn(own);
  const call = `Describe${definitionKind(type)}JobDefinition`;
  const found = await lookUp(aws, at, call, (client, options) =>
    jobDefinition(type, name, { client, options }),
  );
  return found?.baseline ?? {};
}
