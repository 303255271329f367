import { actionsOf } from '../../deploy/playground/teams/find-action.ts';
import { objectOf } from '../../deploy/playground/teams/object-of.ts';
import type { TeamsAction } from '../../deploy/playground/teams/teams-emulator.ts';
import type { World } from '../journeys/start-world.ts';

/** The card of one version in both chats, and what people do with it. */
export type CardAtHand = {
  readonly slack: { readonly channel: string; readonly ts: string };
  readonly teams: { readonly channel: string; readonly messageId: string };
  /** Presses the button, and sends the form it opens. */
  inSlack(user: string, button: string, reason?: string): ReturnType<World['slack']['submitView']>;
  inTeams(user: string, button: string, reason?: string): ReturnType<World['teams']['invoke']>;
  /** What the button in Teams sends. */
  action(button: string): TeamsAction;
  /** The button in Teams as it is now; what it answers presses it later, as an old card would. */
  kept(button: string): (user: string) => ReturnType<World['teams']['invoke']>;
  /** Waits until both copies say all of this. */
  says(...texts: string[]): Promise<void>;
};

/** A chat may be asked to wait, and posts go out one a second: only then is something wrong. */
const patience = 45_000;

/** Waits until both chats show the card of this version, such as `churn v1`, saying all of this. */
export async function cardAtHand(
  world: World,
  name: string,
  ...texts: string[]
): Promise<CardAtHand> {
  const room = roomOf(name);
  const seen = async (...wanted: string[]) => {
    return Promise.all([
      world.slack.as('U0REN').sees(room.slack, [`${name}: `, ...wanted], patience),
      world.teams
        .as('29:ren')
        .sees([`${name}: `, ...wanted], { channel: room.teams, within: patience }),
    ]);
  };
  const [inSlack, inTeams] = await seen(...texts);
  const slack = { channel: inSlack.channel, ts: inSlack.ts };
  const teams = { channel: inTeams.conversation, messageId: inTeams.id };
  const action = (button: string) => {
    const { card = {} } = inTeams;
    const found = actionsOf(card).find(({ title }) => title === button);
    if (!found) throw new Error(`${name} has no button ${button}`);
    return found.action;
  };
  /** The button as the card has it now, which was drawn again since. */
  const now = (user: string, button: string) => {
    const shown = world.teams.as(user).messages(teams.channel);
    const { card = {} } = shown.find(({ id }) => id === teams.messageId) ?? inTeams;
    return actionsOf(card).find(({ title }) => title === button)?.action;
  };
  return {
    slack,
    teams,
    async inSlack(user, button, reason = '') {
      const person = world.slack.as(user);
      const pressed = await person.clicks(button, slack);
      if (!pressed.acked) return pressed;
      await person.seesForm(patience);
      return person.submits(reason === '' ? {} : { reason });
    },
    async inTeams(user, button, reason = '') {
      const inputs = reason === '' ? {} : { inputs: { reason } };
      const person = world.teams.as(user);
      if (!isAskedFor(now(user, button))) return person.clicks(button, { ...teams, ...inputs });
      const form = await person.clicks(button, teams);
      const [submit] = form.kind === 'card' ? actionsOf(form.card) : [];
      return submit ? person.clicks(submit.title, { ...teams, ...inputs }) : form;
    },
    action,
    kept(button) {
      const { channel: conversation, messageId } = teams;
      const press = { conversation, messageId, action: action(button) };
      return (user) => world.teams.invoke({ user, ...press });
    },
    async says(...wanted) {
      await seen(...wanted);
    },
  };
}

/** A button whose form stands in place of the card once it is pressed. */
function isAskedFor(action: TeamsAction | undefined): boolean {
  return objectOf(objectOf(action?.data)['ringi'])['asks'] === 'form';
}

/** The room of groups `r1-…`, else that of all others. */
function roomOf(name: string) {
  const [, n] = /^r(\d+)-/u.exec(name) ?? [];
  return n === undefined
    ? { slack: 'credit-models', teams: 'Credit models' }
    : { slack: `room-${n}`, teams: `Room ${n}` };
}
