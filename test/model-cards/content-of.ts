import type { JsonObject } from '../../src/index.ts';
import { fixtureOf } from './fixture-of.ts';
import { parsed } from './parsed.ts';
import type { shapes } from './shapes.ts';

/** The content of a fixture. */
export function contentOf(shape: (typeof shapes)[number]): JsonObject {
  return parsed(fixtureOf(shape));
}
