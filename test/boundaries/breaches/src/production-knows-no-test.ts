import { fixture } from '../test/fixture.ts';

/** Needs what only tests have. */
export const needs = fixture;
