import { any } from '../../handlers/events/any.ts';

/** Picks what it carries. */
export const pick = any;
