import { neighbour } from '../../adapters/slack/neighbour.ts';

/** An ability of one chat only. */
export const slackOnly = neighbour;
