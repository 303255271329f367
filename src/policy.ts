import type { Severity } from './alert.ts';
import type { Json } from './json.ts';
import type { GroupRef } from './registry.ts';
import type { AwsIdentity, Person } from './person.ts';
import type { Metric } from './reports.ts';

/** Pure: may this be done, by these votes? */
export type Policy = (question: Question) => Verdict;

/**
 * `votes` are those of this round and verb, each with the person's groups as of now, without
 * `voter`'s own; `voter` is absent when a card is drawn for nobody in particular. `waived` names
 * the gates (by metric) that an override's own quorum set aside.
 */
export type Question = {
  readonly verb: string;
  readonly stage?: string;
  readonly group: GroupRef;
  readonly voter?: Voter;
  readonly votes: readonly Voter[];
  readonly makers: readonly Maker[];
  readonly metrics: readonly Metric[];
  readonly waived: readonly string[];
  /** What the model card lacks of what is required; left out where nobody looked. */
  readonly card?: CardFacts;
  readonly openedAt: Date;
  readonly now: Date;
};

export type Voter = { readonly person: Person; readonly groups: readonly string[] };

/** Paths of a model card that are required and empty. */
export type CardFacts = { readonly lacks: readonly string[] };

/** Who registered the version or started the pipeline behind it; `person` where somebody is known. */
export type Maker = {
  readonly identity: AwsIdentity;
  /** Left out: registered. */
  readonly how?: 'registered' | 'started';
  readonly person?: Person;
};

/** `pending` waits for people only. What time or a metric must mend is `deny`. */
export type Verdict =
  | { readonly status: 'permit'; readonly seats: readonly Seat[] }
  | {
      readonly status: 'pending';
      readonly needs: readonly Need[];
      readonly seats: readonly Seat[];
    }
  | { readonly status: 'deny'; readonly rule: string; readonly why: Why };

/** How many more, of which group, or of any of a few; any of the allowed people where absent. */
export type Need = {
  readonly count: number;
  readonly of?: string;
  readonly anyOf?: readonly string[];
};

/** One place in a quorum: the group it is for, and the id of the person who fills it. */
export type Seat = { readonly of?: string; readonly voter?: string };

/** Why not, for the words of a language to say. */
export type Why =
  | { readonly kind: 'noRule' }
  | { readonly kind: 'notMember'; readonly groups: readonly string[] }
  | { readonly kind: 'maker'; readonly how: 'registered' | 'started' }
  | { readonly kind: 'unknownMaker' }
  | { readonly kind: 'gate'; readonly gates: readonly Gate[] }
  | { readonly kind: 'cardIncomplete'; readonly lacks: readonly string[] }
  | { readonly kind: 'expired'; readonly at: Date };

/** One metric gate and its result. */
export type Gate = {
  readonly metric: string;
  readonly requirement: Requirement;
  readonly value?: number;
  readonly unit?: string;
  readonly status: 'passes' | 'fails' | 'missing' | 'overridden';
};

export type Requirement =
  | { readonly above: number }
  | { readonly atLeast: number }
  | { readonly below: number }
  | { readonly atMost: number }
  | { readonly between: readonly [number, number] };

/** A rule in figures, for the words of a language to say. */
export type Rule = {
  readonly people: number;
  readonly seats: readonly { readonly of: string; readonly count: number }[];
  /** Who may vote at all; empty = who fills a seat. */
  readonly members: readonly string[];
  readonly notMaker: boolean;
  readonly expiresAt?: Date;
  /** Smallest length of a reason, where one is required. */
  readonly reason?: number;
};

/** What the policies say to one question. */
export type Ruling = {
  readonly verb: string;
  readonly on: string;
  readonly stage?: string;
  readonly verdict: Verdict;
  readonly rule: Rule | undefined;
  readonly gates: readonly Gate[];
  /** Digest of the sentence that governs it, or of "none". */
  readonly policy: string;
  /** The sentence itself, to be kept with the evidence. */
  readonly sentence?: Json;
};

/** What follows when something was changed outside Ringi. */
export type OutsideRule = 'accept' | 'ask' | 'alarm';

/** The sentences of `ringi.yaml`; a verb without a sentence is denied. */
export interface Policies {
  /** Every group a sentence names: the only ones the directory is asked about. */
  readonly groups: readonly string[];
  judge(question: Question, tags: Readonly<Record<string, string>>): Omit<Ruling, 'on'>;
  outside(group: GroupRef, tags: Readonly<Record<string, string>>): OutsideRule;
  /** What is begun without a click; undefined: nothing. */
  response(
    incident: Unattended & { readonly group: GroupRef },
    tags: Readonly<Record<string, string>>,
  ): Response | undefined;
}

/** An incident that policy may answer: how grave it is, and for how many runs in a row. */
export type Unattended = {
  readonly verb: string;
  readonly on: string;
  readonly stage?: string;
  /** The least severity of each number of newest runs: the first entry is of the newest alone. */
  readonly lasted: readonly Severity[];
};

/** What a sentence of `responses:` begins; `policy` is its digest. */
export type Response = {
  readonly verb: string;
  readonly on: string;
  readonly policy: string;
  readonly sentence: Json;
  readonly answers?: Readonly<Record<string, string>>;
};
