import { canonical, digest } from '../json.ts';
import type { Json } from '../json.ts';
import type { Entry, Ledger } from '../ledger.ts';
import { emptyChain } from './chain.ts';
import type { Head } from './chain.ts';
import { journalKey } from './journal-key.ts';
import { readJournal } from './read-journal.ts';

/**
 * `whole` ends in `head`; `broken` names the first record that is not as it was written:
 * `missing` (a gap, or the tail that `head` speaks of was cut), `number` (the record says another
 * one, or its key is none), `previous` (does not follow the record before it), `hash` (was
 * changed), `head` (sound in itself, but not the record whose hash was kept elsewhere).
 */
export type Verification =
  | { readonly status: 'whole'; readonly head: Head }
  | {
      readonly status: 'broken';
      readonly n: number;
      readonly key: string;
      readonly fault: 'missing' | 'number' | 'previous' | 'hash' | 'head';
      /** One English sentence for the operator. */
      readonly because: string;
    };

/** Walks the audit chain from its first record; `head` is what a publication or a log line kept. */
export async function verify(ledger: Pick<Ledger, 'list'>, head?: Head): Promise<Verification> {
  let last = emptyChain;
  for await (const entry of readJournal(ledger)) {
    const fault = faultOf(entry, last, head);
    if (fault !== undefined) return { status: 'broken', ...fault };
    last = { n: last.n + 1, hash: text(member(entry.value, 'hash')) };
  }
  if (head !== undefined && last.n < head.n) {
    const because = `The chain ends with record ${last.n}, but record ${head.n} was written.`;
    return { status: 'broken', ...at(last.n + 1), fault: 'missing', because };
  }
  return { status: 'whole', head: last };
}

type Fault = Omit<Extract<Verification, { readonly status: 'broken' }>, 'status'>;

function faultOf({ key, value }: Entry, last: Head, head: Head | undefined): Fault | undefined {
  const n = last.n + 1;
  if (key !== journalKey(n)) return misplaced(key, n);
  if (member(value, 'n') !== n) {
    const because = `Record ${n} says of itself that it is record ${shown(member(value, 'n'))}.`;
    return { ...at(n), fault: 'number', because };
  }
  if (member(value, 'previous') !== last.hash) {
    const because = `Record ${n} does not follow record ${last.n}: its "previous" is another hash.`;
    return { ...at(n), fault: 'previous', because };
  }
  const hash = member(value, 'hash');
  if (hash !== digest(unsealed(value))) {
    const because = `Record ${n} was changed: its hash is not the digest of what it says.`;
    return { ...at(n), fault: 'hash', because };
  }
  if (head?.n === n && head.hash !== hash) {
    const because = `Record ${n} is not the one whose hash was kept: the chain was written anew.`;
    return { ...at(n), fault: 'head', because };
  }
  return undefined;
}

function misplaced(key: string, n: number): Fault {
  if (!/^journal\/\d{12}$/.test(key) || key < journalKey(n)) {
    return { n, key, fault: 'number', because: `"${key}" is no key of record ${n}.` };
  }
  return { ...at(n), fault: 'missing', because: `Record ${n} is missing: the next is ${key}.` };
}

function at(n: number): { readonly n: number; readonly key: string } {
  return { n, key: journalKey(n) };
}

function member(value: Json, name: string): Json | undefined {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return undefined;
  return Object.entries(value).find(([key]) => key === name)?.[1];
}

function text(value: Json | undefined): string {
  return typeof value === 'string' ? value : '';
}

function shown(value: Json | undefined): string {
  return value === undefined ? 'without a number' : canonical(value);
}

/** What the hash is the digest of: the record without its `hash`. */
function unsealed(value: Json): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'hash'));
}
