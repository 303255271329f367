import { inner } from '../../src/inner.ts';

/** Past the front door. */
export const past = inner;
