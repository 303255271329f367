import { readFileSync } from 'node:fs';

/** The text of a fixture, as SageMaker would keep it: on one line. */
export function fixtureOf(name: string): string {
  const file = readFileSync(new URL(`fixtures/${name}.json`, import.meta.url), 'utf8');
  return JSON.stringify(JSON.parse(file));
}
