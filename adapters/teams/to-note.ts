import type { Locale, Mention, Note, NoteFile, Person } from '../../src/index.ts';
import { adaptiveCard } from './adaptive-card.ts';
import type { Payload } from './adaptive-card.ts';
import { chart } from './chart.ts';
import { literal } from './literal.ts';
import { openUrl } from './open-url.ts';
import { richText } from './rich-text.ts';
import type { Part } from './rich-text.ts';

/** More would notify a crowd for one decision. */
const mostMentions = 5;

/** A note as it goes back through the core; the link to its file is made when it is sent. */
export type NotePayload = Payload & { readonly file?: NoteFile };

/**
 * A note for the thread. Mentions stand in a block of their own: it is the only one with markup.
 * `url` leads to the card it opens.
 */
export function toNote(note: Note, locale: Locale, tenant: string, url?: string): NotePayload {
  const people = note.mentions.flatMap((mention) => peopleOf(mention));
  const accounts = new Map(people.flatMap((person) => accountOf(person, tenant)));
  const mentioned = [...accounts].slice(0, mostMentions).map(([id, name]) => ({
    id,
    name: plainName(name),
  }));
  // A group nobody of whom is known here is at least named.
  const nameless = note.mentions.flatMap((mention) =>
    'group' in mention && !mention.people.some((one) => accountOf(one, tenant).length > 0)
      ? [mention.group]
      : [],
  );
  const bold = nameless.length > 0 ? [`${nameless.join(', ')}  `, ...note.bold] : note.bold;
  const text = mentioned.map(({ name }) => at(name)).join(', ');
  const payload = adaptiveCard({
    locale,
    summary: note.summary,
    entities: mentioned.map((who) => ({ type: 'mention', text: at(who.name), mentioned: who })),
    body: [
      ...(text === '' ? [] : [{ type: 'TextBlock', text, wrap: true }]),
      richText(bold, { weight: 'bolder' }, text === '' ? undefined : 'small'),
      ...(note.context === undefined ? [] : [richText(note.context, {}, 'small')]),
      ...(note.chart === undefined ? [] : chart(note.chart)),
    ] satisfies Part[],
    actions: note.open === undefined || url === undefined ? [] : [openUrl(note.open.label, url)],
  });
  return note.file === undefined ? payload : { ...payload, file: note.file };
}

const peopleOf = (mention: Mention): readonly Person[] =>
  'group' in mention ? mention.people : [mention.person];

/** In a card Teams takes an Entra object id in the place of its own user id. */
function accountOf({ accounts, name }: Person, tenant: string): readonly [string, string][] {
  return accounts
    .filter(({ platform }) => platform === 'teams')
    .filter((account) => account.tenant.toLowerCase() === tenant.toLowerCase())
    .slice(0, 1)
    .map(({ id }) => [id, name]);
}

const at = (name: string): string => `<at>${name}</at>`;

/** A name from the directory, without what Markdown or the mention itself would read. */
const plainName = (name: string): string => literal(name).replace(/[<>[\]()*_`~\\|#&]/g, '');
