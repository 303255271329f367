import type { Card, Locale, Note } from '../../src/index.ts';
import type { Payload } from '../../adapters/teams/adaptive-card.ts';
import { toAnswer } from '../../adapters/teams/to-answer.ts';
import { toCard } from '../../adapters/teams/to-card.ts';
import { toForm } from '../../adapters/teams/to-form.ts';
import { toNote } from '../../adapters/teams/to-note.ts';
import { toNotice } from '../../adapters/teams/to-notice.ts';
import { withLink } from '../../adapters/teams/with-link.ts';
import type { AskedFor, Scene } from './scene.ts';

/** Entra tenant of the people of the cards. */
const tenant = '00000000-0000-4000-8000-000000000001';

/** Where another card hangs that a note leads to. */
const other = 'https://teams.microsoft.com/l/message/19:credit@thread.tacv2/1795131660200';

/** Where the file of a note is, for an hour. */
const link = 'https://acme-cards.s3.ap-northeast-1.amazonaws.com/credit-risk/3.pdf?X-Amz-Expires=3600';

/** What Teams is sent; forms are inside their cards, or asked for. */
export function inTeams({ said, locale }: Scene): Readonly<Record<string, Payload>> {
  switch (said.kind) {
    case 'card': {
      const notes = said.notes.map((note) => [
        `note ${note.key}`,
        toNote(note, locale, tenant, other),
      ]);
      const forms = (said.forms ?? []).map((asked) => askedFor(asked, said.card));
      return {
        card: toCard(said.card),
        ...Object.fromEntries(forms),
        ...Object.fromEntries(notes),
      };
    }
    case 'notes':
      return Object.fromEntries(said.notes.flatMap((note) => sent(note, locale)));
    case 'forms': {
      const pages = Object.entries(said.forms).flatMap(([name, form]) => {
        const [verb = '', on = ''] = name.split(' ');
        const opened = { status: 'form', form, page: 1, evidence: 'e'.repeat(10), policy: 'p'.repeat(10) } as const;
        const page = toForm(opened, { card: said.ref, verb, on }, locale);
        return page ? [[name, page]] : [];
      });
      return Object.fromEntries(pages);
    }
    case 'notices': {
      const notices = Object.entries(said.notices).map(([name, notice]) => [
        name,
        toNotice(notice, locale),
      ]);
      return Object.fromEntries(notices);
    }
    case 'answer':
      return { answer: toAnswer(said.answer, locale) };
  }
}

/** A note as it goes through the core, and as it is sent: with a link to its file, or without. */
function sent(note: Note, locale: Locale): readonly [string, Payload][] {
  const payload = toNote(note, locale, tenant, other);
  const name = `note ${note.key}`;
  const { file } = note;
  if (file === undefined) return [[name, payload]];
  return [
    [name, payload],
    [`${name}, as it is sent`, withLink(payload, file, link)],
    [`${name}, not read`, withLink(payload, file)],
  ];
}

/** A form as it stands in place of its card, for the one who asked for it. */
function askedFor({ button, form }: AskedFor, { ref, locale }: Card): readonly [string, Payload] {
  const { verb, on, evidence, policy, style } = button;
  const opened = { status: 'form', form, page: 1, evidence, policy, ...(style ? { style } : {}) } as const;
  const payload = toForm(opened, { card: ref, verb, on }, locale);
  if (!payload) throw new Error(`the form of ${verb} on ${on} is longer than Teams takes`);
  return [`form ${verb} ${on}`.trim(), payload];
}
