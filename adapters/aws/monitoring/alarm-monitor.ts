import {
  alarmReport,
  findBinding,
  groupOfBinding,
  mayBeIn,
  thoroughly,
} from '../../../src/index.ts';
import type {
  DriftReport,
  Monitor,
  MonitorBinding,
  MonitorFound,
  MonitoringRun,
  MonitorRef,
  MonitorsOfSource,
} from '../../../src/index.ts';
import type { At } from '../connect.ts';
import { alarmNamed } from './alarm-named.ts';
import { alarmStates } from './alarm-states.ts';
import { alarmSubjects, type AlarmSubject } from './alarm-subjects.ts';
import { alarms } from './alarm.ts';
import { childrenOfAlarm } from './children-of-alarm.ts';
import { inService } from './in-service.ts';
import { monitorIn } from './monitor-in.ts';
import type { MonitorTools } from './monitor-tools.ts';

/** Alarms of CloudWatch. A sweep looks for those alone that ringi.yaml names. */
export function alarmMonitor(tools: MonitorTools): MonitorsOfSource {
  return {
    monitors: () =>
      thoroughly(tools.aws.places, (at) =>
        thoroughly(tools.bindings, (binding) => named(tools, at, binding)),
      ),
    monitor: (ref) => monitor(tools, ref),
    async runs(ref, limit) {
      const alarm = await alarmNamed(tools.aws, ref.at ?? ref.group, ref.name);
      if (!alarm) return [];
      const states = await alarmStates(tools.aws, ref.at ?? ref.group, alarm, limit);
      return states.map(({ run }) => run);
    },
    report: (ref, run) => report(tools, ref, run),
  };
}

async function* named(
  { aws, bindings }: MonitorTools,
  at: At,
  binding: MonitorBinding,
): AsyncIterable<MonitorFound> {
  if (binding.alarm === undefined || !mayBeIn(binding, at)) return;
  const [prefix = '', ...any] = binding.alarm.split('*');
  const wanted = any.length === 0 ? { AlarmNames: [prefix] } : { AlarmNamePrefix: prefix };
  for await (const { name, since, described } of alarms(aws, at, prefix === '' ? {} : wanted)) {
    if (findBinding(bindings, 'alarm', name, at) !== binding) continue;
    const ref = monitorIn(at, groupOfBinding(binding, at), 'alarm', name);
    yield { ref, fingerprint: `${described.StateValue}|${since.toISOString()}` };
  }
}

async function monitor(tools: MonitorTools, ref: MonitorRef): Promise<Monitor | 'gone'> {
  const at = ref.at ?? ref.group;
  const alarm = await alarmNamed(tools.aws, at, ref.name);
  if (!alarm) return 'gone';
  const binding = findBinding(tools.bindings, 'alarm', ref.name, at);
  const subject = await endpointIn(alarmSubjects(tools, at, alarm));
  const { elsewhere, ...served } = await inService(
    tools.serving,
    subject?.at ?? at,
    subject?.endpoint,
    ref,
  );
  if (elsewhere && !binding) return 'gone';
  return {
    ref,
    type: 'alarm',
    resource: alarm.arn,
    ...served,
    ...(binding?.stage !== undefined && { stage: binding.stage }),
  };
}

async function endpointIn(subjects: AsyncIterable<AlarmSubject>) {
  for await (const subject of subjects) if (subject.endpoint) return subject;
  return undefined;
}

async function report(
  tools: MonitorTools,
  ref: MonitorRef,
  run: MonitoringRun,
): Promise<DriftReport> {
  const at = ref.at ?? ref.group;
  const alarm = await alarmNamed(tools.aws, at, ref.name);
  const states = alarm ? await alarmStates(tools.aws, at, alarm, 100) : [];
  const told = states.find((each) => each.run.id === run.id);
  if (!alarm || !told) return gone;
  // What its children were when it changed long ago, nobody knows.
  const children = told === states[0] ? await childrenOfAlarm(tools.aws, at, alarm) : [];
  return alarmReport(
    told.alarm,
    children.map(({ described }) => described),
  );
}

const gone: DriftReport = {
  type: 'alarm',
  drifted: 0,
  findings: [],
  scores: 'none',
  reports: [],
  unreadable: 'CloudWatch no longer knows this change',
};
