import type { JsonObject } from '../json.ts';
import { listed } from './listed.ts';
import { memberOf } from './member-of.ts';
import type { StageTest } from './record-test.ts';
import { testName } from './test-name.ts';

/**
 * Whether the content has this test already, however people have changed it since, or a later one of
 * its name and version.
 */
export function isOvertaken(test: StageTest, content: JsonObject): boolean {
  const name = testName(test);
  const there = listed(content).find((detail) => memberOf(detail, 'name') === name);
  const at = memberOf(memberOf(there, 'metadata'), 'at');
  return typeof at === 'string' && new Date(at).getTime() >= new Date(test.at).getTime();
}
