import { type Agenda, type Ask, type Recorded, type Seen } from '../../../src/index.ts';
import { runKey } from '../../actions/plan/run-key.ts';
import type { Judged, Shown } from './seen.ts';
import { situationOf, type Situation } from './situation.ts';

/** What may be asked of people while something is wrong. */
export function agenda(seen: Seen<Judged, Shown>, recorded: Recorded): Agenda {
  const situation = situationOf(seen, recorded);
  const { trouble, looking, silence, inhibitor, running } = situation;
  const { startsAt } = seen.judged;
  if (!trouble || startsAt === undefined) return { about: undefined, waits: false, asks: [] };
  const look = lookAsk(seen, situation);
  return {
    about: startsAt,
    waits: !looking && !silence && !inhibitor && !running,
    asks: [
      look,
      ...snooze(seen, situation),
      ...decide(seen, situation),
      { verb: 'withdraw', on: '' },
    ],
    main: { verb: look.verb, on: look.on },
  };
}

/** Each claim is one of its own: whoever looked before may look again. */
function lookAsk({ judged }: Seen<Judged, Shown>, situation: Situation): Ask {
  const verb = situation.looking ? 'handOver' : 'claim';
  return askFor(judged, verb, String(situation.claims));
}

function snooze({ judged }: Seen<Judged, Shown>, situation: Situation): readonly Ask[] {
  const { silence, isOwnSilence, rounds } = situation;
  if (silence) return isOwnSilence ? [askFor(judged, 'unsnooze', silence.startsAt)] : [];
  const times = rounds.flatMap(({ votes }) => votes).filter(({ verb }) => verb === 'snooze').length;
  return [askFor(judged, 'snooze', String(times))];
}

/** What changes something: one of each at a time, and only about what the monitor found. */
function decide({ judged, shown }: Seen<Judged, Shown>, situation: Situation): readonly Ask[] {
  const { trouble, incident, running, accepted } = situation;
  const { pipeline, back } = shown;
  if (trouble !== 'fires') return [];
  const free = (verb: string) => running?.decision.verb !== verb;
  const run = incident.judged?.status === 'violations' ? incident.judged : undefined;
  return [
    ...(run && free('accept') && !accepted ? [askFor(judged, 'accept', runKey(run.id))] : []),
    ...(pipeline !== undefined && free('retrain') ? [{ verb: 'retrain', on: '' }] : []),
    ...(back && judged.stage !== undefined && free('rollback')
      ? [askFor(judged, 'rollback', String(back.version))]
      : []),
  ];
}

/** `<stage>/<what>`: a rule may be one of a stage, also when a decision is judged again. */
function askFor({ stage }: Judged, verb: string, what: string): Ask {
  return { verb, on: `${stage ?? ''}/${what}`, ...(stage === undefined ? {} : { stage }) };
}
