import type { Identity } from './identity.ts';
import type { TeamsActivity, TeamsForgery, TeamsHttpAnswer } from './teams-emulator.ts';
import { textOf } from './text-of.ts';

/** The way from Teams to the bot's `/api/messages`. */
export type Deliveries = {
  readonly sendTo: (botUrl: string) => void;
  readonly deliver: (activity: TeamsActivity, forged?: TeamsForgery) => Promise<TeamsHttpAnswer>;
};

/** How long Teams waits for a bot. */
const patience = 15_000;

/** Delivers activities with a token of the Bot Connector. Status 0: the bot cannot be reached. */
export function deliveries(identity: Identity, firstUrl: string | undefined): Deliveries {
  let botUrl = firstUrl;
  return {
    sendTo: (url) => void (botUrl = url),
    async deliver(activity, forged) {
      if (botUrl === undefined) return { status: 0, body: 'no bot' };
      const token = await identity.tokenForBot(textOf(activity['serviceUrl']), forged);
      const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` };
      try {
        const response = await fetch(botUrl, {
          method: 'POST',
          headers: { 'content-type': 'application/json', ...authorization },
          body: JSON.stringify(activity),
          signal: AbortSignal.timeout(patience),
        });
        return { status: response.status, body: parsed(await response.text()) };
      } catch (error) {
        return { status: 0, body: String(error) };
      }
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
