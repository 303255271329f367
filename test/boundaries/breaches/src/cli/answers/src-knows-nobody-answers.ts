import { neighbour } from '../../../adapters/slack/neighbour.ts';

/** What a command answers reaches outward: only the command itself may. */
export const reach = neighbour;
