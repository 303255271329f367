import { neighbour } from '../slack/neighbour.ts';

/** Leans on a sibling. */
export const lean = neighbour;
