import type { Clock } from '../../../../src/clock.ts';
import type { ServiceEvent } from '../eventbridge.ts';
import { alarmChange } from './alarm-change.ts';
import { alarmRule } from './alarm-rule.ts';
import type { Alarm, AlarmConfig, AlarmState } from './alarm.ts';
import { cloudWatchTime } from './cloud-watch-time.ts';
import { evaluate } from './evaluate.ts';
import type { At, MetricStore } from './metric-store.ts';
import { watches } from './watches.ts';

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
  /** A service has published metrics of its namespace, everywhere; `time` is epoch milliseconds. */
  readonly lookFor: (namespace: string, time: number) => void;
};

/** `emit` takes an event for each change of a state, `changed` the alarm. */
export type AlarmStoreOptions = {
  readonly metrics: MetricStore;
  readonly clock: Clock;
  readonly emit: (event: ServiceEvent) => void;
  readonly changed: (alarm: Alarm) => void;
};

/** Alarms, none at first. */
export function alarmStore(options: AlarmStoreOptions): AlarmStore {
  const kept = new Map<string, Alarm>();
  const now = () => options.clock.now().getTime();
  const all = ({ account, region }: At) =>
    [...kept.values()].filter((each) => each.account === account && each.region === region);
  const named = (at: At, name: string) => kept.get(arnOf(at, name));
  const eye = looking(options, { all, named });
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
      } else eye.look(alarm);
    },
    set: (alarm, state) => eye.become(alarm, { ...state, at: now() }),
    look: (at) => {
      for (const alarm of all(at)) eye.look(alarm);
    },
    lookFor(namespace, time) {
      for (const alarm of kept.values()) eye.lookFor(alarm, namespace, time);
    },
  };
}

type Neighbours = {
  readonly all: (at: At) => readonly Alarm[];
  readonly named: (at: At, name: string) => Alarm | undefined;
};

/** How alarms come to other states, and with them the alarms that are made of them. */
function looking({ metrics, clock, emit, changed }: AlarmStoreOptions, near: Neighbours) {
  const become = (alarm: Alarm, state: AlarmState) => {
    const previous = alarm.state;
    alarm.state = state;
    if (previous.value === state.value) return;
    alarm.transitionedAt = state.at;
    alarm.history.push(stateUpdate(previous, state));
    emit(alarmChange(alarm, previous));
    changed(alarm);
    for (const each of near.all(alarm)) if (isParent(each, alarm.name)) compose(each, alarm);
  };
  const compose = (alarm: Alarm, trigger: Alarm) => {
    const state = composed(alarm, (name) => near.named(alarm, name), trigger.state.at);
    if (state.value !== alarm.state.value) become(alarm, { ...state, reason: because(trigger) });
  };
  return {
    become,
    look(alarm: Alarm) {
      if (alarm.config.type === 'CompositeAlarm') return;
      const state = evaluate(metrics, alarm, alarm.config.put, clock.now().getTime());
      if (state && state.data !== alarm.state.data) become(alarm, state);
    },
    lookFor(alarm: Alarm, namespace: string, time: number) {
      const { type, put } = alarm.config;
      if (type === 'CompositeAlarm' || !watches(put, namespace)) return;
      // A minute that has just been bad is not good again before it is over.
      const period = (put.Period ?? 60) * 1_000;
      const same = Math.floor(alarm.state.at / period) === Math.floor(time / period);
      if (alarm.state.value === 'ALARM' && same) return;
      const state = evaluate(metrics, alarm, put, time);
      if (state && state.value !== alarm.state.value) become(alarm, state);
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
