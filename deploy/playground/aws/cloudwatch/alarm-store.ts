import type { Clock } from '../../../../src/clock.ts';
import type { ServiceEvent } from '../eventbridge.ts';
import { alarmChange } from './alarm-change.ts';
import { alarmRule } from './alarm-rule.ts';
import type { Alarm, AlarmConfig, AlarmState } from './alarm.ts';
import { cloudWatchTime } from './cloud-watch-time.ts';
import { evaluate } from './evaluate.ts';
import type { At, MetricStore } from './metric-store.ts';

/** Alarms of every account and region. */
export type AlarmStore = {
  readonly in: (at: At) => readonly Alarm[];
  readonly named: (at: At, name: string) => Alarm | undefined;
  /** Makes an alarm, or gives it another configuration, and looks at once what that says. */
  readonly configure: (at: At, name: string, config: AlarmConfig) => void;
  /** A state that somebody sets; the next value that is published may set another. */
  readonly set: (alarm: Alarm, state: Omit<AlarmState, 'at'>) => void;
  /** Metrics of a place have changed. */
  readonly look: (at: At) => void;
};

/** Alarms; `emit` takes an event for each change of a state. */
export function alarmStore(
  metrics: MetricStore,
  clock: Clock,
  emit: (event: ServiceEvent) => void,
): AlarmStore {
  const kept = new Map<string, Alarm>();
  const now = () => clock.now().getTime();
  const all = ({ account, region }: At) =>
    [...kept.values()].filter((each) => each.account === account && each.region === region);
  const named = (at: At, name: string) => kept.get(arnOf(at, name));

  const become = (alarm: Alarm, state: AlarmState) => {
    const previous = alarm.state;
    alarm.state = state;
    if (previous.value === state.value) return;
    alarm.transitionedAt = state.at;
    alarm.history.push(stateUpdate(previous, state));
    emit(alarmChange(alarm, previous));
    for (const each of all(alarm)) if (isParent(each, alarm.name)) compose(each, alarm);
  };
  const compose = (alarm: Alarm, trigger: Alarm) => {
    const state = composed(alarm, (name) => named(alarm, name), now());
    if (state.value !== alarm.state.value) become(alarm, { ...state, reason: because(trigger) });
  };
  const look = (alarm: Alarm) => {
    if (alarm.config.type === 'CompositeAlarm') return;
    const state = evaluate(metrics, alarm, alarm.config.put, now());
    if (state && state.data !== alarm.state.data) become(alarm, state);
  };
  return {
    in: all,
    named,
    configure(at, name, config) {
      const old = named(at, name);
      const alarm = old ?? fresh(at, name, config, now());
      Object.assign(alarm, { config, configuredAt: now() });
      kept.set(alarm.arn, alarm);
      alarm.history.push(configured(alarm, old === undefined, now()));
      if (config.type === 'CompositeAlarm') {
        alarm.state = composed(alarm, (child) => named(at, child), now());
      } else look(alarm);
    },
    set: (alarm, state) => become(alarm, { ...state, at: now() }),
    look: (at) => {
      for (const alarm of all(at)) look(alarm);
    },
  };
}

function fresh({ account, region }: At, name: string, config: AlarmConfig, at: number): Alarm {
  return {
    account,
    region,
    arn: arnOf({ account, region }, name),
    name,
    config,
    configuredAt: at,
    state: { value: 'INSUFFICIENT_DATA', reason: 'Unchecked: Initial alarm creation', at },
    transitionedAt: at,
    history: [],
  };
}

function arnOf({ account, region }: At, name: string): string {
  return `arn:aws:cloudwatch:${region}:${account}:alarm:${name}`;
}

function isParent({ config }: Alarm, child: string): boolean {
  return (
    config.type === 'CompositeAlarm' && alarmRule(config.put.AlarmRule).children.includes(child)
  );
}

function composed(
  { arn, config }: Alarm,
  find: (name: string) => Alarm | undefined,
  at: number,
): AlarmState {
  const rule = alarmRule(config.type === 'CompositeAlarm' ? config.put.AlarmRule : 'FALSE');
  const value = rule.holds((name) => find(name)?.state.value) ? 'ALARM' : 'OK';
  const triggering = rule.children.flatMap((name) => {
    const child = find(name);
    return child?.state.value === 'ALARM' ? [child] : [];
  });
  const data = triggering.map((child) => ({
    arn: child.arn,
    state: { value: child.state.value, timestamp: cloudWatchTime(child.state.at) },
  }));
  return {
    value,
    reason: `${arn} was created and its alarm rule evaluates to ${value}`,
    data: JSON.stringify({ triggeringAlarms: data }),
    at,
  };
}

function because({ arn, state }: Alarm): string {
  const at = new Date(state.at);
  const day = at.toLocaleDateString('en-GB', {
    weekday: 'long',
    day: '2-digit',
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  });
  const time = at.toISOString().slice(11, 19);
  return `${arn} transitioned to ${state.value} at ${day.replace(/ (?=\d{4})/u, ', ')} ${time} UTC`;
}

function stateUpdate(from: AlarmState, to: AlarmState) {
  return {
    at: to.at,
    type: 'StateUpdate' as const,
    summary: `Alarm updated from ${from.value} to ${to.value}`,
    data: { version: '1.0', oldState: inHistory(from), newState: inHistory(to) },
  };
}

function inHistory({ value, reason, data }: AlarmState) {
  return {
    stateValue: value,
    stateReason: reason,
    ...(data !== undefined && { stateReasonData: JSON.parse(data) as unknown }),
  };
}

function configured({ name, config }: Alarm, created: boolean, at: number) {
  const what = created ? 'created' : 'updated';
  return {
    at,
    type: 'ConfigurationUpdate' as const,
    summary: `Alarm "${name}" ${what}`,
    data: { version: '1.0', type: created ? 'Create' : 'Update', [`${what}Alarm`]: config.put },
  };
}
