import { back } from './other-half.ts';

/** Half of a circle. */
export const there = () => back;
