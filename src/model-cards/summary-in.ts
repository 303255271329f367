import type { JsonObject } from '../json.ts';
import { customDetails } from './custom-details.ts';
import { readField } from './read-field.ts';

/** The entries that a card has no room for any more: how many, their numbers, and when they were. */
export type EntrySummary = {
  readonly count: number;
  readonly first: number;
  readonly last: number;
  /** ISO 8601; absent where somebody took them out of the entries. */
  readonly from?: string;
  readonly until?: string;
};

/** What `ringi/summary` stands for; undefined where there is none, or somebody rewrote it. */
export function summaryIn(content: JsonObject): EntrySummary | undefined {
  const value = readField(content, [...customDetails, 'ringi/summary']);
  const told = typeof value === 'string' ? written.exec(value)?.groups : undefined;
  if (told === undefined) return undefined;
  const { count, first, last, times } = told;
  const [from, until] = times?.slice(', '.length).split(' – ') ?? [];
  return {
    count: Number(count),
    first: Number(first),
    last: Number(last),
    ...(from !== undefined && until !== undefined && { from, until }),
  };
}

/** As `withEntries` writes it. */
const written =
  /^(?<count>\d{1,15}) \((?<first>\d{8,15})–(?<last>\d{8,15})(?<times>, \S+ – \S+)?\): /u;
