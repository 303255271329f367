import type { Mention, Note, NoteFile } from '../../src/index.ts';
import type { Block } from './block.ts';
import { chart } from './chart.ts';
import { clean } from './clean.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { literal } from './literal.ts';
import type { SlackMessage } from './render-card.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';
import { slackId } from './slack-id.ts';
import { summaryText } from './summary-text.ts';

/** A group without a Slack user group is mentioned by some of its people. */
const peopleMax = 5;

/** A note as it goes back through the core; its file is read when it is sent. */
export type SlackNote = SlackMessage & { readonly file?: NoteFile };

/**
 * A note in the card's thread: it mentions whom it concerns, and nobody else it names. `url` leads to
 * the card it opens.
 */
export function renderNote(note: Note, drawing: Drawing, url?: string): SlackNote {
  const mentions = unique(note.mentions.flatMap((one) => targets(one, drawing)));
  const context = note.context === undefined ? [] : inline(note.context, drawing, { silent: true });
  return {
    text: [...mentions.map(inText), summaryText(note.summary)].join(' '),
    blocks: [
      ...richText(
        section(
          ...mentions.flatMap((target) => [element(target), ...literal(' ')]),
          ...inline(note.bold, drawing, { strong: true, silent: true }),
          ...(context.length === 0 ? [] : [{ type: 'text', text: '\n' }, ...context]),
        ),
        section(...link(note, url)),
      ),
      ...(note.chart === undefined ? [] : chart(note.chart, drawing)),
    ],
    ...(note.file === undefined ? {} : { file: note.file }),
  };
}

/** In Ringi's own words: a note has no buttons. */
function link({ open }: Note, url: string | undefined): readonly Block[] {
  if (open === undefined || url === undefined) return [];
  return [{ type: 'link', url, text: clean(open.label) || '…' }];
}

/** Somebody Slack can notify. */
type Target = { readonly kind: 'user' | 'usergroup'; readonly id: string };

function targets(one: Mention, drawing: Drawing): readonly Target[] {
  if ('person' in one) return user(slackId(one.person, drawing));
  const group = drawing.usergroups[one.group];
  if (group !== undefined) return [{ kind: 'usergroup', id: group }];
  return one.people.slice(0, peopleMax).flatMap((person) => user(slackId(person, drawing)));
}

function user(id: string | undefined): readonly Target[] {
  return id === undefined ? [] : [{ kind: 'user', id }];
}

function element({ kind, id }: Target): Block {
  return kind === 'user' ? { type: kind, user_id: id } : { type: kind, usergroup_id: id };
}

function inText({ kind, id }: Target): string {
  return kind === 'user' ? `<@${id}>` : `<!subteam^${id}>`;
}

function unique(all: readonly Target[]): readonly Target[] {
  return [...new Map(all.map((target) => [target.id, target])).values()];
}
