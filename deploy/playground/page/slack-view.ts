import { createHash } from 'node:crypto';
import type { SlackBlock, SlackState, SlackView } from '../slack/slack-emulator.ts';
import { renderBlocks } from './render-blocks.ts';

/** Slack as one person's page draws it: the state, with every message and form drawn. */
export function slackView(state: SlackState) {
  const draw = (blocks: readonly SlackBlock[]) => drawn(blocks, state);
  return {
    ...state,
    messages: state.messages.map((message) => {
      const html = draw(message.blocks.length > 0 ? message.blocks : spoken(message.text));
      const files = message.files ?? [];
      return { ...message, html, rev: digest(JSON.stringify([html, message.edited, files])) };
    }),
    modal: state.modal === null ? null : formView(state.modal, draw),
    modalsBelow: state.modalsBelow.map((view) => formView(view, draw)),
  };
}

/** A message without blocks; one that is nothing but a file has no words either. */
function spoken(text: string): readonly SlackBlock[] {
  return text === '' ? [] : [{ type: 'section', text: { type: 'mrkdwn', text } }];
}

function formView(view: SlackView, draw: (blocks: readonly SlackBlock[]) => string) {
  const parts = view.blocks.map((block) =>
    block.type === 'input' ? { input: block } : { html: draw([block]) },
  );
  return { ...view, parts };
}

/** Drawing takes some milliseconds a message, and most messages stay as they are. */
const kept = new Map<string, string>();
const most = 500;

function drawn(blocks: readonly SlackBlock[], state: SlackState): string {
  const key = digest(JSON.stringify([blocks, state.users, state.usergroups]));
  const before = kept.get(key);
  if (before !== undefined) return before;
  const html = renderBlocks(blocks, state);
  if (kept.size >= most) kept.clear();
  kept.set(key, html);
  return html;
}

function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 16);
}
