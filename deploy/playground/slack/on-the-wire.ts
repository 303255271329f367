import type { Dict } from './dict.ts';
import type { SlackFile } from './slack-emulator.ts';
import type { StoredMessage, Workspace } from './workspace.ts';

/** A message as the Web API and payloads show it. */
export function onTheWire(message: StoredMessage, ws: Workspace): Dict {
  const { userId: user, bot, ts, threadTs, text, blocks, metadata, files } = message;
  return {
    type: 'message',
    user,
    ts,
    ...(bot ? { bot_id: ws.bot.botId, app_id: ws.appId } : {}),
    ...(threadTs === undefined ? {} : { thread_ts: threadTs }),
    team: ws.team.id,
    text,
    blocks,
    ...(files === undefined ? {} : { upload: true, files: files.map(shown) }),
    ...(metadata === undefined ? {} : { metadata }),
  };
}

function shown({ prettyType, ...file }: SlackFile): Dict {
  return { ...file, pretty_type: prettyType };
}
