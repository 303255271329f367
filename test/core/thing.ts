import type { Action, CardView, Judgement, Ruling, Seen } from '../../src/index.ts';

/** The smallest world a decision can change: one thing that is pending, approved or rejected. */
export type ThingState = {
  status: 'pending' | 'approved' | 'rejected';
  image: string;
  /** It is no longer there. */
  gone?: boolean;
  /** Every write that reached the world, in order. */
  writes: string[];
};

type Judged = { readonly image: string; readonly status: string };

const group = { account: '111122223333', region: 'eu-west-1', name: 'things' };

/** A view of one thing, with every part of the contract and nothing else. */
export function thingView(state: ThingState): CardView<Judged, null> {
  return {
    name: 'thing',
    groupOf: () => group,
    look: async () =>
      state.gone ? 'gone' : { judged: { image: state.image, status: state.status }, shown: null },
    basis: () => ({ group, makers: [], metrics: [] }),
    agenda: ({ judged }, { round, executions }) => {
      const running = executions.some(({ status }) => status === 'queued' || status === 'started');
      const pending = judged.status === 'pending' && !running && round?.verb !== 'decline';
      return pending
        ? {
            about: 'dev',
            waits: true,
            main: ask('approve'),
            asks: ['approve', 'reject', 'decline'].map(ask),
          }
        : { about: undefined, waits: false, asks: [] };
    },
    draw: ({ seen: { judged }, recorded: { round }, judgement }) => ({
      title: `thing: ${judged.status}, ${round?.status ?? 'no round'}, ${round?.votes.length ?? 0}`,
      lead: '',
      verdict: '',
      tone: 'default',
      body: [],
      buttons: round?.status === 'open' ? buttonsOf(judgement, judged) : [],
      smallPrint: [],
      summary: `thing is ${judged.status}`,
      notes: [],
    }),
    drawGone: ({ round, stood }) => ({
      title: `thing: gone, ${round?.votes.length ?? 0} fell, stood in ${stood.join()}`,
      lead: '',
      verdict: '',
      tone: 'default',
      body: [],
      smallPrint: [],
      summary: 'thing is gone',
      notes: round ? [{ key: 'gone', bold: ['gone'], mentions: [], summary: 'gone' }] : [],
    }),
    known: ({ judged }) => judged.status,
    outside: (known, { judged }, { executions, now }) => {
      if (known === judged.status || executions.length > 0) return [];
      return [{ what: 'approval', after: judged.status, at: now.toISOString() }];
    },
    changed: () => 'the image changed',
    nameOf: () => 'thing',
  };
}

function ask(verb: string) {
  return { verb, on: 'dev', stage: 'dev' };
}

function buttonsOf(judgement: Judgement, judged: Seen<Judged, null>['judged']) {
  if (judged.status !== 'pending') return [];
  const verbs = ['approve', 'reject', 'decline'].filter((verb) => legal(judgement.of(verb, 'dev')));
  return [...verbs, 'withdraw'].map((verb) => ({
    kind: 'act' as const,
    verb,
    on: verb === 'withdraw' ? '' : 'dev',
    label: verb,
    accessibility: verb,
    place: 'row' as const,
  }));
}

function legal({ verdict }: Ruling): boolean {
  return verdict.status !== 'deny';
}

/** Everything that may be done to a thing. */
export function thingActions(state: ThingState): readonly Action[] {
  const set = (verb: string, status: ThingState['status']): Action => ({
    verb,
    asks: {},
    governed: 'sentence',
    ends: true,
    stageOf: () => 'dev',
    target: () => ({ target: '111122223333:eu-west-1:things/dev' }),
    plan: async () => ({ status }),
    async perform() {
      if (state.status !== status) {
        state.writes.push(status);
        state.status = status;
      }
      return { status: 'done', standings: [], touched: [] };
    },
  });
  return [
    set('approve', 'approved'),
    set('reject', 'rejected'),
    record('decline', 'sentence', true),
    record('withdraw', 'ownVote', false),
  ];
}

function record(verb: string, governed: Action['governed'], ends: boolean): Action {
  return { verb, asks: {}, governed, ends, stageOf: () => 'dev' };
}
