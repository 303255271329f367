import type { Payload } from '../../adapters/teams/adaptive-card.ts';
import { toAnswer } from '../../adapters/teams/to-answer.ts';
import { toCard } from '../../adapters/teams/to-card.ts';
import { toNote } from '../../adapters/teams/to-note.ts';
import { toNotice } from '../../adapters/teams/to-notice.ts';
import type { Scene } from './scene.ts';

/** Entra tenant of the people of the cards. */
const tenant = '00000000-0000-4000-8000-000000000001';

/** Where another card hangs that a note leads to. */
const other = 'https://teams.microsoft.com/l/message/19:credit@thread.tacv2/1795131660200';

/** What Teams is sent; forms are inside their cards. */
export function inTeams({ said, locale }: Scene): Readonly<Record<string, Payload>> {
  switch (said.kind) {
    case 'card': {
      const notes = said.notes.map((note) => [
        `note ${note.key}`,
        toNote(note, locale, tenant, other),
      ]);
      return { card: toCard(said.card), ...Object.fromEntries(notes) };
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
