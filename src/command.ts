import type { Answer, CardRef, Locale, Sketch } from './card.ts';
import type { Recorded } from './card-view.ts';
import type { WorldReader } from './world.ts';
import type { Json } from './json.ts';
import type { Person } from './person.ts';
import type { Need } from './policy.ts';
import type { GroupRef } from './registry.ts';
import type { Round } from './round.ts';
import type { Words } from './words/words.ts';

/** What a command may read of the ledger: what waits, where a card hangs, what was decided. */
export type RecordsReader = {
  /** Open cards, of one group or of all, oldest first. */
  open(group?: GroupRef): Promise<readonly OpenCard[]>;
  /** The card as it stands now: what its sketch says, and a link to it in the asker's chat. */
  sketch(ref: CardRef): Promise<{ readonly sketch: Sketch; readonly url?: string } | undefined>;
  /** Where the card hangs in the asker's chat. */
  link(ref: CardRef): Promise<string | undefined>;
  /** Cards of this view that were looked at, of one group or of all; those that are gone left out. */
  looked(view: string, group?: GroupRef): Promise<readonly LookedCard[]>;
  recorded(ref: CardRef): Promise<Recorded>;
  /** Has the card put up in its rooms if it hangs nowhere yet. Answers whether it hung nowhere. */
  raise(ref: CardRef): Promise<boolean>;
  /** The groups whose cards hang somewhere, `limit` at most, in the registries' own order. */
  groups(limit: number): Promise<readonly GroupRef[]>;
  /** Rounds of this group that were decided or that ended by themselves, newest first. */
  ended(group: GroupRef): Promise<readonly EndedRound[]>;
};

/** A card that was looked at, whether it hangs anywhere or not, and what its view remembered. */
export type LookedCard = { readonly ref: CardRef; readonly known?: Json };

/** A round that is over, and the card it was about. */
export type EndedRound = { readonly ref: CardRef; readonly round: Round };

export type OpenCard = {
  readonly ref: CardRef;
  readonly group: GroupRef;
  readonly about: string;
  readonly since: string;
  readonly expiresAt?: string;
  /** Groups still missing, as of the last look. */
  readonly needs: readonly string[];
  /** Persons (ids) who voted, and who made it. */
  readonly voted: readonly string[];
  readonly makers: readonly string[];
  /** How far the decision is, as of the last look; `closed` of its `gates` fail. */
  readonly progress?: {
    readonly have: number;
    readonly total: number;
    readonly missing: readonly Need[];
    readonly gates: number;
    readonly closed: number;
    readonly notMaker: boolean;
  };
};

/** Something a person may type. It shows; a button acts. */
export type Command = {
  readonly name: string;
  /** Such as `status <group>`. */
  readonly usage: string;
  /** Answered to anybody, also to an account nobody joined to a person. */
  readonly forStrangers?: boolean;
  run(asked: Asked): Promise<Answer>;
};

export type Asked = {
  readonly args: readonly string[];
  /** Undefined for an account nobody joined to a person. */
  readonly asker: (Person & { readonly groups: readonly string[] }) | undefined;
  readonly world: WorldReader;
  readonly records: RecordsReader;
  readonly words: Words;
  readonly locale: Locale;
  readonly zone: string;
  readonly now: Date;
  readonly commands: readonly Command[];
};
