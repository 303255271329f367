import { fillSeats } from '../policies/fill-seats.ts';
import { peopleIn } from '../person/people-in.ts';
import { membersOf } from '../policies/members-of.ts';
import { seatsOf } from '../policies/seats-of.ts';
import type { Sentence } from '../policies/sentence.ts';
import type { Known } from './known.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Fault } from './read-yaml.ts';
import type { ConfigFile } from './schema.ts';

/** Every sentence must speak of stages, groups and verbs there are, and be one people can keep. */
export function policyFaults(file: ConfigFile, known: Known): readonly Fault[] {
  const responses = file.responses.flatMap((sentence, n) =>
    unknownStages(sentence, file).map(({ path, says }) => ({
      path: ['responses', n, ...path],
      says,
    })),
  );
  const policies = file.policies.flatMap((sentence, n) =>
    [
      ...unknownVerbs(sentence, known),
      ...unknownStages(sentence, file),
      ...unknownGroups(sentence, file),
      ...uselessGate(sentence),
      ...whoDecides(sentence, file),
    ].map(({ path, says }) => ({ path: ['policies', n, ...path], says })),
  );
  return [...policies, ...responses];
}

function unknownVerbs({ verbs }: Sentence, { verbs: known }: Known): readonly Fault[] {
  if (!known) return [];
  return verbs.flatMap((verb, at) =>
    known.includes(verb)
      ? []
      : [
          {
            path: ['verbs', at],
            says: `is ${verb}, and Ringi knows ${known.join(', ')}${didYouMean(verb, known)}`,
          },
        ],
  );
}

function unknownStages(
  { stages = [] }: Pick<Sentence, 'stages'>,
  file: ConfigFile,
): readonly Fault[] {
  return stages.flatMap((stage, at) =>
    file.stages.includes(stage)
      ? []
      : [
          {
            path: ['stages', at],
            says: `is ${stage}, and the stages are ${file.stages.join(', ')}`,
          },
        ],
  );
}

function unknownGroups({ require }: Sentence, { groups }: ConfigFile): readonly Fault[] {
  const places = [
    { path: ['require', 'memberOf'], names: require.memberOf ?? [] },
    { path: ['require', 'quorum', 'seats'], names: require.quorum?.seats ?? [] },
  ];
  return places.flatMap(({ path, names }) =>
    names.flatMap((name, at) => {
      if (!Object.hasOwn(groups, name)) {
        const says = `is ${name}, which is not in groups${didYouMean(name, Object.keys(groups))}`;
        return [{ path: [...path, at], says }];
      }
      const empty = peopleIn(groups, name).size === 0;
      return empty
        ? [{ path: [...path, at], says: `is ${name}, and nobody is in that group` }]
        : [];
    }),
  );
}

function uselessGate({ verbs, require }: Sentence): readonly Fault[] {
  if (!require.metricGate || verbs.includes('approve') || verbs.includes('promote')) return [];
  return [
    {
      path: ['require', 'metricGate'],
      says: 'closes nothing: gates stand before approve and promote',
    },
  ];
}

/** A quorum that all the members together could not fill would never be reached. */
function whoDecides(sentence: Sentence, { groups }: ConfigFile): readonly Fault[] {
  const { quorum = {} } = sentence.require;
  const may = membersOf(sentence);
  if (may.length === 0) {
    return [
      { path: ['require'], says: 'says nobody: name who decides in memberOf or quorum.seats' },
    ];
  }
  // What is unknown or empty has been said already.
  const named = [...may, ...(quorum.seats ?? [])];
  if (named.some((name) => peopleIn(groups, name).size === 0)) return [];

  if (quorum.people !== undefined && quorum.people < (quorum.seats?.length ?? 0)) {
    const needs = `needs ${quorum.people} people for ${quorum.seats?.length} seats`;
    return [{ path: ['require', 'quorum'], says: `${needs}, and one vote fills one seat` }];
  }
  const voters = [...new Set(may.flatMap((name) => [...peopleIn(groups, name)]))].map((id) => ({
    id,
    groups: named.filter((name) => peopleIn(groups, name).has(id)),
  }));
  const seats = seatsOf(quorum);
  const missing = fillSeats(seats, voters).indexOf(undefined);
  return missing < 0 ? [] : [unfillable(seats, missing, voters.length, may)];
}

function unfillable(
  seats: ReturnType<typeof seatsOf>,
  missing: number,
  voters: number,
  may: readonly string[],
): Fault {
  const of = seats[missing]?.of;
  const who = `${voters} ${voters === 1 ? 'person is' : 'people are'} in ${may.join(' and ')}`;
  const says =
    of === undefined || voters < seats.length
      ? `needs ${seats.length} people, and only ${who}: nobody could ever satisfy it`
      : `has a seat for ${of} that nobody could fill beside the others: one vote fills one seat`;
  return { path: ['require', 'quorum'], says };
}
