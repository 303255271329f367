import type { Action, AlertNow, CardView, Severity } from '../../src/index.ts';

/** The smallest world that can raise an alert: something that is well, or is not. */
export type MonitorState = {
  ill: { readonly since: string; readonly severity: Severity } | undefined;
  /** When it became well again. */
  wellSince: string;
  postAt?: Date | 'never';
  /** How grave the newest run alone was, the newest two, and so on. */
  lasted?: readonly Severity[];
};

const group = { account: '111122223333', region: 'eu-west-1', name: 'things' };

/** A view that raises the alert of what it sees. */
export function monitorView(state: MonitorState): CardView<null, null> {
  return {
    name: 'monitor',
    groupOf: () => group,
    look: async () => ({ judged: null, shown: null }),
    basis: () => ({ group, makers: [], metrics: [] }),
    agenda: () => ({
      about: state.ill?.since,
      waits: state.ill !== undefined,
      asks: [
        { verb: 'snooze', on: '' },
        { verb: 'retrain', on: '' },
      ],
      main: { verb: 'snooze', on: '' },
    }),
    draw: ({ recorded: { watch, round } }) => ({
      title: [
        watch?.alert?.status ?? 'quiet',
        `${watch?.alert?.relapses ?? 0} relapses`,
        `${watch?.silences.length ?? 0} silences`,
      ].join(', '),
      lead: '',
      verdict: '',
      tone: 'default',
      body: [],
      buttons:
        round?.status === 'open'
          ? [
              {
                kind: 'act',
                verb: 'snooze',
                on: '',
                label: 'snooze',
                accessibility: 'snooze',
                place: 'row',
              },
            ]
          : [],
      smallPrint: [],
      summary: '',
      notes: [],
      ...(state.postAt === undefined ? {} : { postAt: state.postAt }),
    }),
    known: () => null,
    outside: () => [],
    alert: () => alertOf(state),
    unattended: () => ({ verb: 'retrain', on: '', lasted: state.lasted ?? [] }),
    changed: () => '',
    nameOf: () => 'monitor',
  };
}

function alertOf({ ill, wellSince }: MonitorState): AlertNow {
  const labels = { alertname: 'DataDrift' };
  const says = { en: 'It drifts.' };
  return ill
    ? { status: 'firing', severity: ill.severity, labels, says, startsAt: ill.since }
    : {
        status: 'resolved',
        severity: 'info',
        labels,
        says,
        startsAt: wellSince,
        endsAt: wellSince,
      };
}

/** Retrains, and keeps when: done at once. */
export function retrainInto(begun: string[]): Action {
  return {
    verb: 'retrain',
    asks: {},
    governed: 'sentence',
    ends: true,
    stageOf: () => undefined,
    target: () => ({ target: '111122223333:eu-west-1:things/retrain' }),
    plan: async () => null,
    async perform(_plan, { people }) {
      begun.push(...people.map(({ id }) => id));
      return { status: 'done', standings: [], touched: [] };
    },
  };
}

/** Its whole effect is a silence of an hour. */
export const snoozeForAnHour: Action = {
  verb: 'snooze',
  asks: {},
  governed: 'sentence',
  ends: false,
  stageOf: () => undefined,
  silence({ id, person, at }) {
    const end = new Date(new Date(at).getTime() + 3_600_000).toISOString();
    const matchers = [{ name: 'alertname', is: '=' as const, value: 'DataDrift' }];
    return { id, matchers, author: person, reason: '', startsAt: at, until: end, endsAt: end };
  },
};
