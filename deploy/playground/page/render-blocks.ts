import { createElement } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { Message, type MessageProps } from 'slack-blocks-to-jsx/dist/index.mjs';
import { z } from 'zod';
import type { SlackBlock, SlackState } from '../slack/slack-emulator.ts';
import { asSlackReads } from './as-slack-reads.ts';

/** Those a message may mention. */
export type Mentionable = Pick<SlackState, 'users' | 'usergroups' | 'channels'>;

/** Draws blocks as Slack does, as HTML. Dates stay `<time>` elements for the reader's own zone. */
export function renderBlocks(blocks: readonly SlackBlock[], names: Mentionable): string {
  const props = {
    blocks: drawable.parse(asSlackReads(blocks)),
    name: '',
    logo: '',
    theme: 'light' as const,
    withoutWrapper: true,
    data: {
      users: names.users.map(({ id, name }) => ({ id, name })),
      channels: names.channels.map(({ id, name }) => ({ id, name })),
      user_groups: names.usergroups.map(({ id, handle }) => ({ id, name: handle })),
    },
    hooks: {
      date: ({ timestamp, format, fallback }) =>
        createElement('time', { 'data-ts': timestamp, 'data-format': format }, fallback),
    },
  } satisfies MessageProps;
  return renderToStaticMarkup(createElement(Message, props));
}

/** The emulator has checked the blocks; what the library does not know it leaves out. */
const drawable = z.array(
  z.custom<MessageProps['blocks'][number]>((block) => typeof block === 'object' && block !== null),
);
