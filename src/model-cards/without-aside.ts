import type { JsonObject } from '../json.ts';
import { asideIn } from './aside-in.ts';
import { customDetails } from './custom-details.ts';
import { writeField } from './write-field.ts';

/** The content without anything that was set aside. */
export function withoutAside(content: JsonObject): JsonObject {
  return asideIn(content).reduce(
    (left, { key }) => writeField(left, [...customDetails, key], undefined),
    content,
  );
}
