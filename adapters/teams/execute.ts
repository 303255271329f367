import type { ButtonData } from './button-data.ts';
import { literal } from './literal.ts';
import type { Part } from './rich-text.ts';

/** A button. Old clients know no Execute: they send the same as a message. */
export function execute(label: string, verb: string, data: ButtonData): Part {
  const title = literal(label);
  const fallback = { type: 'Action.Submit', title, data };
  return { type: 'Action.Execute', title, verb, data, fallback };
}
