import type { JsonObject } from '../json.ts';
import { type Aside, asideIn } from './aside-in.ts';
import { contentLength } from './content-length.ts';
import { contentMax } from './content-max.ts';
import { customDetails } from './custom-details.ts';
import { writeField } from './write-field.ts';

/**
 * The content with as much of what was set aside in another one as leaves this many characters free,
 * the newest first. The last of each journal may stand in the margin: it says that this was done for
 * that journal.
 */
export function withAside(content: JsonObject, from: JsonObject, room: number): JsonObject {
  const newest = asideIn(from).toReversed();
  const last = [...Map.groupBy(newest, ({ began }) => began).values()].flatMap(([first]) =>
    first ? [first] : [],
  );
  const others = newest.filter((each) => !last.includes(each));
  return fitted(fitted(content, last, contentMax), others, contentMax - room);
}

/** With the first of these, as long as there are no more characters than this. */
function fitted(content: JsonObject, aside: readonly Aside[], most: number): JsonObject {
  let made = content;
  for (const { key, value } of aside) {
    const next = writeField(made, [...customDetails, key], value);
    if (contentLength(next) > most) return made;
    made = next;
  }
  return made;
}
