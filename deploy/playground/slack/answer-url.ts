import { addEphemeral } from './add-ephemeral.ts';
import { checkBlocks } from './check-blocks.ts';
import type { Dict } from './dict.ts';
import { limits } from './limits.ts';
import { refused } from './methods/refused.ts';
import { stringOf } from './string-of.ts';
import { withIds } from './with-ids.ts';
import type { ResponseUrl, Workspace } from './workspace.ts';

/** What a POST to a `response_url` does. Answers the HTTP status and the body. */
export function answerUrl(id: string, args: Dict, ws: Workspace): { status: number; body: Dict } {
  const known = ws.responseUrls.get(id);
  if (known === undefined) return { status: 404, body: refused('invalid_url') };
  const late = ws.now().getTime() - known.at > limits.responseUrlMs;
  if (late) return { status: 404, body: refused('expired_url') };
  if (known.uses >= limits.responseUrlUses) return { status: 404, body: refused('used_url') };
  const problems = args.blocks === undefined ? [] : checkBlocks(args.blocks, 'message', ws.lacking);
  if (problems.length > 0) return { status: 400, body: refused('invalid_blocks', problems) };
  known.uses += 1;
  show(known, args, ws);
  return { status: 200, body: { ok: true } };
}

function show(known: ResponseUrl, args: Dict, ws: Workspace): void {
  const blocks = withIds(args.blocks, ws.nextId);
  const text = stringOf(args.text);
  const own = ws.messages.find(({ channel, ts }) => channel === known.channel && ts === known.ts);
  if (args.delete_original === true && own !== undefined) {
    ws.messages = ws.messages.filter((message) => message !== own);
  } else if (args.replace_original === true && own !== undefined) {
    ws.messages = ws.messages.map((message) =>
      message === own ? { ...own, text, blocks } : message,
    );
  } else {
    addEphemeral({ channel: known.channel, user: known.user, text, blocks }, ws);
    return;
  }
  ws.changed();
}
