import { isOfRegistry } from '../model-cards/is-of-registry.ts';
import type { ConfigFile } from './schema.ts';
import type { StagePlace } from './stage-places.ts';

/** The places that lines of `modelCards:` name: where cards are kept, and where they are shared to. */
export function modelCardPlaces({
  modelCards,
  registries,
}: Pick<ConfigFile, 'modelCards' | 'registries'>): readonly StagePlace[] {
  return modelCards.flatMap((line) => {
    // A card is shared within its region; a line that names none means those of the registries.
    const regions =
      line.region === undefined
        ? [
            ...new Set(
              registries.filter((each) => isOfRegistry(line, each)).map(({ region }) => region),
            ),
          ]
        : [line.region];
    const kept =
      line.account === undefined
        ? []
        : regions.map((region) => entered(line.account, region, line));
    const shared = line.shares
      .filter(({ role }) => role !== undefined)
      .flatMap((share) => regions.map((region) => entered(share.with, region, share)));
    return [...kept.flat(), ...shared.flat()];
  });
}

function entered(
  account: string | undefined,
  region: string,
  line: Pick<StagePlace, 'sourceIdentity'> & Partial<Pick<StagePlace, 'role' | 'externalId'>>,
): readonly StagePlace[] {
  if (account === undefined) return [];
  const { role, externalId, sourceIdentity } = line;
  return [
    {
      account,
      region,
      ...(role !== undefined && { role }),
      ...(externalId !== undefined && { externalId }),
      sourceIdentity,
    },
  ];
}
