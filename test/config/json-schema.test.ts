import { readFileSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { jsonSchema } from '../../src/config/json-schema.ts';

it('editors have the schema that is parsed by (npm run ringi -- check --schema)', () => {
  const kept: unknown = JSON.parse(readFileSync('deploy/ringi.schema.json', 'utf8'));
  expect(kept).toEqual(JSON.parse(JSON.stringify(jsonSchema())));
});
