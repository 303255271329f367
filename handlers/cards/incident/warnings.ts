import { plain, type Element, type Line, type Words } from '../../../src/index.ts';
import type { MutedBy } from './muted-by.ts';

/** What a card has to say of an incident beside what it is; `reason` in AWS's own words. */
export type Warnings = {
  readonly muted?: MutedBy | undefined;
  readonly advice?: string;
  readonly reason?: string | undefined;
};

/** Why nobody is told, what to do, and the reason, as far as there are any. */
export function warnings(
  { muted, advice = '', reason }: Warnings,
  { incident: says, quote }: Pick<Words, 'incident' | 'quote'>,
): readonly Element[] {
  return [
    ...(muted ? [warning(says.check, says.muted(muted))] : []),
    ...(advice === '' ? [] : [warning(says.toDo, [advice])]),
    ...(reason === undefined ? [] : [warning(says.reason, [quote(plain(reason, 400))])]),
  ];
}

function warning(word: string, text: Line): Element {
  return { kind: 'warning', word, text };
}
