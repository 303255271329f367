import type { Execution, NoteText } from '../../../src/index.ts';
import type { WayBack } from './way-back.ts';

/** That the stage goes back, and who decided it. */
export function backText(
  { to, people, reason }: Going,
  { words, seen, judgement }: Pick<WayBack, 'words' | 'seen' | 'judgement'>,
): NoteText {
  const named = people.map(({ id, name }) => {
    const known = judgement.person(id);
    return { span: known ? { person: known } : name, name };
  });
  const { stage } = seen.judged;
  return words.notes.decided({ verb: 'rollback', stage, to, people: named, reason });
}

type Going = {
  readonly to: number;
  readonly people: Execution['people'];
  readonly reason?: string | undefined;
};
