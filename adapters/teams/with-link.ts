import { z } from 'zod';
import type { Json, NoteFile } from '../../src/index.ts';
import type { Payload } from './adaptive-card.ts';
import { openUrl } from './open-url.ts';
import { richText } from './rich-text.ts';

const parts = z.array(z.json());
const card = z.object({ body: parts, actions: parts.default([]) }).catchall(z.json());
const note = z.object({ summary: z.string(), card });

/** A note with a button that opens its file, or, without a link, what is said in its place. */
export function withLink(payload: Json, file: NoteFile, url?: string): Payload {
  const { summary, card } = note.parse(payload);
  const { body, actions, ...rest } = card;
  const said = url === undefined ? file.unreadable : file.expires;
  const all = [...actions, ...(url === undefined ? [] : [openUrl(file.label, url)])];
  return {
    summary,
    card: {
      ...rest,
      body: [...body, richText([{ text: said, as: 'subtle' }], {}, 'small')],
      ...(all.length > 0 ? { actions: all } : {}),
    },
  };
}
