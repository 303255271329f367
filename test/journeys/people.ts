import { expect } from '@jest/globals';
import type { World } from './start-world.ts';

/** People of a world at work: what they press, and what everybody then sees. */
export function people(world: () => World) {
  return {
    /** The card in both chats says all of this, and the chain is whole. */
    bothSee: async (...texts: string[]): Promise<void> => {
      const { slack, teams } = world();
      await Promise.all([
        slack.as('U0REN').sees('credit-models', texts, 40_000),
        teams.as('29:ren').sees(texts, { within: 40_000 }),
      ]);
      expect(await world().chain()).toMatchObject({ status: 'whole' });
    },

    /** Presses a button in Slack, and sends the form it opens. */
    inSlack: async (user: string, button: string | { actionId: string }, reason = '') => {
      const person = world().slack.as(user);
      await person.clicks(button, 'credit-models');
      await person.seesForm();
      return person.submits(reason === '' ? {} : { reason });
    },

    /** Presses a button in Teams; a form's button after its reason is filled in. */
    inTeams: (user: string, button: string, reason = '') => {
      const person = world().teams.as(user);
      return person.clicks(button, reason === '' ? {} : { inputs: { reason } });
    },
  };
}
