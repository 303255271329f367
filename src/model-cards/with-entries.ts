import type { Json, JsonObject } from '../json.ts';
import { contentLength } from './content-length.ts';
import { contentMax } from './content-max.ts';
import { customDetails } from './custom-details.ts';
import { entriesIn } from './entries-in.ts';
import { entryKey } from './entry-key.ts';
import { fitted } from './fitted.ts';
import { isObject } from './is-object.ts';
import { memberOf } from './member-of.ts';
import { readField } from './read-field.ts';
import { type EntrySummary, summaryIn } from './summary-in.ts';
import { timeIn } from './time-in.ts';
import { writeField } from './write-field.ts';

/** What Ringi tells of one record of its journal: its number, when it was (ISO 8601), in words. */
export type CardEntry = { readonly number: number; readonly at: string; readonly text: string };

export type EntryRoom = {
  /** So many entries stand on a card; older ones are summarised. */
  readonly most: number;
  /** So many characters stay free below the service's limit, for what people write. */
  readonly room: number;
  /** The summary in words. */
  readonly says: (summary: EntrySummary) => string;
};

/**
 * The content with those entries that it does not tell of yet, in `ringi/<number>`; one that stands
 * there is not written again. Beyond `most` and `room` the oldest are counted in `ringi/summary`.
 * Where people left no room to count them, what stands there stays; where they left none for that,
 * none stands there. No other text is touched.
 */
export function withEntries(
  content: JsonObject,
  entries: readonly CardEntry[],
  { most, room, says }: EntryRoom,
): JsonObject {
  const written = writtenIn(content);
  const summarised = summaryIn(content)?.last ?? -1;
  const missing = entries
    .filter(({ number }) => number > summarised && !written.has(number))
    .map(({ number, at, text }) => [number, fitted(`${at} ${text}`, valueMax)] as const);
  const all = [...written, ...new Map(missing)].toSorted(([a], [b]) => a - b);
  for (let kept = Math.min(most, all.length); kept >= 0; kept -= 1) {
    const older = all.slice(0, all.length - kept);
    const told = withNumbered(
      content,
      all.slice(all.length - kept),
      summaryOf(content, older, says),
    );
    const length = contentLength(told);
    // The summary alone may stand in the margin.
    if (length <= contentMax - room || (kept === 0 && length <= contentMax)) return told;
  }
  // Taken out and counted anew, it would fit until the count had grown again: no look would be the last.
  return contentLength(content) <= contentMax ? content : withNumbered(content, [], undefined);
}

/** The longest value of `custom_details`. */
const valueMax = 1_024;

/** The value of each entry by its number, least number first. */
function writtenIn(content: JsonObject): ReadonlyMap<number, Json> {
  const details = readField(content, customDetails);
  return new Map(
    entriesIn(content).map((number) => [number, memberOf(details, entryKey(number)) ?? '']),
  );
}

type Numbered = readonly (readonly [number: number, value: Json])[];

function withNumbered(content: JsonObject, kept: Numbered, summary: Json | undefined): JsonObject {
  const details = readField(content, customDetails);
  const there = details === undefined ? {} : details;
  if (!isObject(there)) return content;
  const keys = new Set(kept.map(([number]) => entryKey(number)));
  const gone = new Set(
    entriesIn(content)
      .map(entryKey)
      .filter((key) => !keys.has(key)),
  );
  const own = Object.fromEntries(kept.map(([number, value]) => [entryKey(number), value]));
  const stays = Object.entries(there).filter(
    ([key]) => !gone.has(key) && (key !== 'ringi/summary' || summary !== undefined),
  );
  const told = {
    ...Object.fromEntries(stays),
    ...(summary !== undefined && { 'ringi/summary': summary }),
    ...own,
  };
  if (JSON.stringify(told) === JSON.stringify(there)) return content;
  return writeField(content, customDetails, Object.keys(told).length === 0 ? undefined : told);
}

/** The summary that stands there and these, in one; what stands there where there are none. */
function summaryOf(
  content: JsonObject,
  older: Numbered,
  says: EntryRoom['says'],
): Json | undefined {
  const [first, last] = [older[0], older.at(-1)];
  if (!first || !last) return readField(content, [...customDetails, 'ringi/summary']);
  const before = summaryIn(content);
  const [from, until] = [before?.from ?? timeIn(first[1]), timeIn(last[1]) ?? before?.until];
  return summaryText(
    {
      count: (before?.count ?? 0) + older.length,
      first: before?.first ?? first[0],
      last: last[0],
      ...(from !== undefined && until !== undefined && { from, until }),
    },
    says,
  );
}

/** Read again by `summaryIn`. */
function summaryText(summary: EntrySummary, says: EntryRoom['says']): string {
  const { count, first, last, from, until } = summary;
  const range = [first, last].map((number) => entryKey(number).slice('ringi/'.length)).join('–');
  const times = from === undefined ? '' : `, ${from} – ${until}`;
  return fitted(`${count} (${range}${times}): ${says(summary)}`, valueMax);
}
