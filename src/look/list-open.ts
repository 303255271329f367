import type { OpenCard } from '../command.ts';
import { digest } from '../json.ts';
import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import type { Ruling } from '../policy.ts';
import type { Round } from '../round.ts';
import type { Picture } from './picture.ts';

/** Keeps `open/…` telling what waits, for whom, until when; nothing where that is told already. */
export function listOpen(picture: Picture, opening: Round | undefined): readonly Change[] {
  const { group, ref, openEntry } = picture;
  const key = keys.open(group, ref);
  const value = openCardOf(picture, opening);
  if (!openEntry) return [{ do: 'create', key, value }];
  if (digest(openEntry.value) === digest(value)) return [];
  return [{ do: 'replace', key, value, revision: openEntry.revision }];
}

function openCardOf(picture: Picture, opening: Round | undefined): OpenCard {
  const { group, ref, agenda, bench, makers, recorded } = picture;
  const due = bench.rulings.filter(({ stage }) => stage === agenda.about);
  const main = bench.rulings.find(
    ({ verb, on }) => verb === agenda.main?.verb && on === agenda.main.on,
  );
  const asked = askedOf(main, due);
  const no = bench.rulings.filter(({ verb }) => verb === 'reject' || verb === 'decline');
  const votes = opening
    ? []
    : [...asked, ...no].flatMap(({ verb, on }) => bench.judgement.votes(verb, on));
  const expiresAt = main?.rule?.expiresAt?.toISOString();
  return {
    ref: { ...ref },
    group: { ...group },
    about: agenda.about ?? '',
    since: (opening ?? recorded.round)?.openedAt ?? recorded.now.toISOString(),
    ...(expiresAt === undefined ? {} : { expiresAt }),
    needs: [...new Set(asked.flatMap((ruling) => groupsFor(ruling)))],
    voted: [...new Set(votes.map(({ person }) => person.id))],
    makers: makers.flatMap(({ person }) => (person ? [person.id] : [])),
    ...(main && { progress: progressOf(main, asked) }),
  };
}

/** What people are asked for: to open the stage or, where a gate is closed, to override it. */
function askedOf(main: Ruling | undefined, due: readonly Ruling[]): readonly Ruling[] {
  if (main?.verdict.status !== 'deny') return main ? [main] : [];
  const closed = closedGates(main).map(({ metric }) => `${main.on}/${metric}`);
  return due.filter(({ verb, on }) => verb === 'overrideGate' && closed.includes(on));
}

/** The groups whose members are missing; those that may vote at all where anybody of them will do. */
function groupsFor({ verdict, rule }: Ruling): readonly string[] {
  if (verdict.status !== 'pending') return [];
  const anybody = rule?.members.length ? rule.members : (rule?.seats ?? []).map(({ of }) => of);
  return verdict.needs.flatMap(({ of }) => (of === undefined ? anybody : [of]));
}

function progressOf(main: Ruling, asked: readonly Ruling[]): NonNullable<OpenCard['progress']> {
  const { verdict, rule, gates } = main;
  const seats = verdict.status === 'deny' ? [] : verdict.seats;
  return {
    have: seats.filter(({ voter }) => voter !== undefined).length,
    total: rule?.people ?? 0,
    missing: verdict.status === 'pending' ? verdict.needs.map((need) => ({ ...need })) : [],
    gates: gates.length,
    closed: closedGates(main).length,
    notMaker: asked.some((ruling) => ruling.rule?.notMaker === true),
  };
}

function closedGates({ gates }: Ruling) {
  return gates.filter(({ status }) => status === 'fails' || status === 'missing');
}
