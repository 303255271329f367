import { z } from 'zod';
import type { Player } from '../cast.ts';
import { companyAct } from './company-state.ts';
import type { PageWorld } from './page-world.ts';

const values = z.record(z.string(), z.string());

/** Everything the page can do, as one of its people. */
export const pageAct = z.discriminatedUnion('on', [
  z.strictObject({
    on: z.literal('slack.click'),
    channel: z.string(),
    ts: z.string(),
    actionId: z.string(),
    blockId: z.string().exactOptional(),
    selectedOption: z.string().exactOptional(),
  }),
  z.strictObject({ on: z.literal('slack.submit'), viewId: z.string(), values }),
  z.strictObject({ on: z.literal('slack.close'), viewId: z.string() }),
  z.strictObject({
    on: z.literal('slack.type'),
    channel: z.string(),
    text: z.string().min(1).max(4_000),
    threadTs: z.string().exactOptional(),
  }),
  z.strictObject({
    on: z.literal('teams.press'),
    conversation: z.string(),
    messageId: z.string(),
    action: z.looseObject({ type: z.string() }),
    inputs: values,
  }),
  z.strictObject({
    on: z.literal('teams.say'),
    conversation: z.string(),
    text: z.string().min(1).max(4_000),
    rootId: z.string().exactOptional(),
  }),
  z.strictObject({ on: z.literal('company'), act: companyAct }),
]);
export type PageAct = z.infer<typeof pageAct>;

/** Carries out what a person did on the page; answers what their client would be told. */
export async function act(done: PageAct, { slack, teams }: Player, world: PageWorld) {
  switch (done.on) {
    case 'slack.click': {
      const { on: _on, ...click } = done;
      return world.slack.click({ ...click, user: slack });
    }
    case 'slack.submit':
      return world.slack.submitView({ user: slack, viewId: done.viewId, values: done.values });
    case 'slack.close':
      return world.slack.closeView({ user: slack, viewId: done.viewId });
    case 'slack.type': {
      const { channel, text } = done;
      if (text.startsWith('/')) return world.slack.command({ user: slack, channel, text });
      const thread = done.threadTs === undefined ? {} : { threadTs: done.threadTs };
      return world.slack.write({ user: slack, channel, text, ...thread });
    }
    case 'teams.press': {
      const { on: _on, ...press } = done;
      return world.teams.invoke({ ...press, user: teams });
    }
    case 'teams.say': {
      const { on: _on, ...said } = done;
      return world.teams.say({ ...said, user: teams });
    }
    case 'company':
      return world.company.act(done.act);
  }
}
