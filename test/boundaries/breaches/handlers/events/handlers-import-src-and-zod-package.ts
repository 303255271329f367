import { parse } from 'yaml';

/** Brings a package of its own. */
export const read = parse;
