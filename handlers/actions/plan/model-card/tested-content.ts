import {
  isOvertaken,
  modelCardSubject,
  recordTest,
  testName,
  type JsonObject,
  type WorldReader,
} from '../../../../src/index.ts';
import type { FoundCard } from './find-model-card.ts';

/**
 * A card's content with the tests that events told of; the newest of one name and version
 * is the one that stands, also where a form recorded it, and what people wrote under such a name stays.
 */
export async function testedContent(
  content: JsonObject,
  { of }: FoundCard,
  { modelTests }: WorldReader,
): Promise<JsonObject> {
  const tests = await modelTests.of({ view: 'model-card', subject: modelCardSubject(of) });
  const newest = new Map(tests.map((test) => [testName(test), test]));
  return [...newest.values()].reduce((before, test) => {
    if (isOvertaken(test, before)) return before;
    const tested = recordTest(before, test);
    return 'content' in tested ? tested.content : before;
  }, content);
}
