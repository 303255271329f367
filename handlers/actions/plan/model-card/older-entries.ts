import type { EntrySummary } from '../../../../src/index.ts';

/** What a card says of the entries that it has no room for any more. */
export function olderEntries({ count, from, until }: EntrySummary): string {
  const span = from === undefined || until === undefined ? '' : `, ${from} to ${until}`;
  return `${count} older entries are in Ringi’s journal${span}.`;
}
