import { endpointOf, referenceOf, type Line, type Words } from '../../../src/index.ts';

/** Where the endpoint is, and the card's reference. */
export function smallPrint(subject: string, words: Words): readonly Line[] {
  const { group, at } = endpointOf(subject);
  const { account, region } = at ?? group;
  return [[words.modelPackage.place({ region, account, ref: referenceOf({ subject }) })]];
}
