import { z } from 'zod';
import { charactersOf } from '../sagemaker/cards/content/characters-of.ts';

/**
 * The same content, which as one line has exactly so many characters: notes among its custom
 * details fill it up. Where there is no room for a note, it stays as it is.
 */
export function grown(
  content: Readonly<Record<string, unknown>>,
  characters: number,
): Readonly<Record<string, unknown>> {
  const information = fields.parse(content['additional_information'] ?? {});
  const details = fields.parse(information['custom_details'] ?? {});
  const withNotes = (notes: readonly string[]) => {
    const named = Object.fromEntries(notes.map((note, index) => [`note ${index + 1}`, note]));
    const custom_details = { ...details, ...named };
    return { ...content, additional_information: { ...information, custom_details } };
  };
  const missing = (notes: readonly string[]) =>
    characters - charactersOf(JSON.stringify(withNotes(notes)));
  const count = Math.max(0, Math.ceil(missing([]) / 1_000));
  const empty = Array.from({ length: count }, () => '');
  const room = missing(empty);
  if (count === 0 || room < 0) return content;
  return withNotes(empty.map((_, index) => 'x'.repeat(Math.floor((room + index) / count))));
}

const fields = z.record(z.string(), z.unknown());
