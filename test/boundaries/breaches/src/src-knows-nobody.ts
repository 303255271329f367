import { neighbour } from '../adapters/slack/neighbour.ts';

/** The core reaches outward. */
export const reach = neighbour;
