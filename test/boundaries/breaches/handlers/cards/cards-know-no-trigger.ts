import { any } from '../events/any.ts';

/** Knows who points at it. */
export const pointedAt = any;
