import type { ChatPlatform, FileReader, Locale } from '../../src/index.ts';
import type { Drawing } from './drawing.ts';
import { handOn } from './hand-on.ts';
import { messageId } from './message-id.ts';
import { tsOf } from './message-ts.ts';
import { openRooms } from './open-rooms.ts';
import { renderAnswer } from './render-answer.ts';
import { renderCard } from './render-card.ts';
import { renderNote } from './render-note.ts';
import { renderNotice } from './render-notice.ts';
import { slackCalls } from './slack-calls.ts';
import type { SlackConnection } from './slack-connection.ts';
import { tellPrivately } from './tell-privately.ts';

export type SlackPlatformOptions = {
  readonly connection: SlackConnection;
  /** Ids of Slack user groups, by the name of Ringi's group. */
  readonly usergroups?: Readonly<Record<string, string>>;
  /** Reads the files that notes hand on; its `Later` would be taken for Slack's own. */
  readonly files: FileReader;
  /** Told when the workspace takes no file: why, and what would mend it. */
  readonly refused: (why: string) => Promise<void>;
};

/** Cards out: one attempt each; `Later`, `Gone` and `OutcomeUnknown` are the core's to act on. */
export function slackPlatform(options: SlackPlatformOptions): ChatPlatform {
  const { connection, usergroups = {}, files, refused } = options;
  const rooms = openRooms(connection.clients, connection.clock);
  const calls = slackCalls(connection, rooms);
  const note = handOn({ connection, calls, files, refused });
  const drawing = (locale: Locale): Drawing => {
    return { locale, team: connection.workspace?.teamId, usergroups };
  };
  return {
    name: 'slack',
    rooms: ({ rooms: { slack: ids = [] } }) =>
      ids.filter((id) => !rooms.refused(id)).map((id) => ({ platform: 'slack', id })),
    render: (card) => renderCard(card, drawing(card.locale)),
    renderNote: (note, locale, url) => renderNote(note, drawing(locale), url),
    renderAnswer: (answer, locale) => renderAnswer(answer, drawing(locale)),
    post: (room, payload, key, signal) => calls.post({ room }, payload, key, signal),
    reply: (message, payload, key, signal) =>
      note({ room: message.room, threadTs: tsOf(message) }, payload, key, signal),
    update: (message, payload, signal) => calls.update(message, payload, signal),
    find: (room, key, since, thread) => calls.find(room, key, since, thread),
    tell: (to, notice, locale) =>
      tellPrivately(to, renderNotice(notice, drawing(locale)), connection),
    idOf: messageId,
    link(message) {
      const host = connection.workspace?.url ?? 'https://slack.com/';
      return `${host}archives/${message.room.id}/p${tsOf(message).replace('.', '')}`;
    },
  };
}
