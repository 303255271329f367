import type { Line } from '../../card.ts';
import type { Named, NoteText } from '../note-words.ts';
import { and } from './lists.ts';

/** A note that ends in people: `Approved for dev by `, `Kenji Mori and Yuki Ito`, `.` */
export function byPeople(head: string, people: readonly Named[], tail: string): NoteText {
  const spans = people.flatMap(({ span }, n): Line => {
    if (n === 0) return [span];
    return [n === people.length - 1 ? ' and ' : ', ', span];
  });
  const names = and(people.map(({ name }) => name));
  return { bold: [head, ...spans, tail], summary: `${head}${names}${tail}` };
}
