import { canonical } from '../json.ts';
import type { Ledger } from '../ledger.ts';
import { readJournal } from './read-journal.ts';

/**
 * The audit chain as JSON Lines, one record a line, each with its line feed. A line is canonical
 * JSON: SHA-256 of the line without its `hash` member gives `hash`, whatever tool computes it.
 */
export async function* exportJournal(ledger: Pick<Ledger, 'list'>): AsyncGenerator<string> {
  for await (const { value } of readJournal(ledger)) yield `${canonical(value)}\n`;
}
