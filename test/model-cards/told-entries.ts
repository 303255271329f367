import {
  type CardEntry,
  type EntrySummary,
  type JsonObject,
  withEntries,
} from '../../src/index.ts';

/** Where Ringi's entries stand. */
export const details = ['additional_information', 'custom_details'];

const noon = Date.parse('2026-11-20T12:00:00.000Z');

/** What Ringi tells of the journal's record of this number. */
export function entry(number: number, text = `Approved for dev, ${number}.`): CardEntry {
  return { number, at: new Date(noon + number * 60_000).toISOString(), text };
}

export function entries(...numbers: readonly number[]): readonly CardEntry[] {
  return numbers.map((number) => entry(number));
}

/** The content that tells of these, with a margin small enough for a test. */
export function written(
  content: JsonObject,
  told: readonly CardEntry[],
  most = 3,
  room = 1_000,
): JsonObject {
  return withEntries(content, told, { most, room, says });
}

function says({ count, from, until }: EntrySummary): string {
  return `${count} earlier entries, ${from} to ${until}, are in the journal.`;
}
