import type { Alert, AlertNow } from './alert.ts';
import type { CardRef, Locale, Sketch } from './card.ts';
import type { Click, Route } from './chat.ts';
import type { Happening } from './chronicle.ts';
import type { Execution } from './execution.ts';
import type { FormPage } from './form.ts';
import type { Json } from './json.ts';
import type { OutsideChange } from './notification.ts';
import type { AwsIdentity, Person } from './person.ts';
import type { CardFacts, Gate, Maker, Ruling, Unattended } from './policy.ts';
import type { GroupRef, ModelPackageSummary } from './registry.ts';
import type { Metric } from './reports.ts';
import type { Decision, Round } from './round.ts';
import type { Silence } from './silence.ts';
import type { Stages } from './stages.ts';
import type { Words } from './words/words.ts';
import type { WorldReader } from './world.ts';

/** `judged` is what a vote rests on: its digest is the evidence. `shown` may change under a vote. */
export type Seen<Judged extends Json = Json, Shown extends Json = Json> = {
  readonly judged: Judged;
  readonly shown: Shown;
};

/** What the policies judge by, taken from what was judged. */
export type Basis = {
  readonly group: GroupRef;
  /** `how` left out: registered. */
  readonly makers: readonly (AwsIdentity & Pick<Maker, 'how'>)[];
  readonly metrics: readonly Metric[];
};

/** One thing that may be asked of people now, or (`ahead`) will be asked at a later stage. */
export type Ask = {
  readonly verb: string;
  readonly on: string;
  readonly stage?: string;
  readonly ahead?: boolean;
};

/**
 * `about`: what the open round decides: the next stage, '' where only undoing is left, undefined
 * where nothing can be decided (the round ends as overtaken). `waits`: people are asked for it, so
 * it is listed under `open/` and may expire.
 */
export type Agenda = {
  readonly about: string | undefined;
  readonly waits: boolean;
  readonly asks: readonly Ask[];
  /** The ask that people are waited for, where one leads on. */
  readonly main?: Pick<Ask, 'verb' | 'on'>;
};

/** What is recorded about a card. Executions are those of this subject, oldest first. */
export type Recorded = {
  readonly round: Round | undefined;
  /** Rounds before it, oldest first. */
  readonly earlier: readonly Round[];
  readonly executions: readonly Execution[];
  readonly outside: readonly OutsideChange[];
  /** Other open cards of the same group and view. */
  readonly others: readonly { readonly subject: string; readonly about: string }[];
  /** An execution of another subject that holds a target of this card's group, by stage. */
  readonly busy: readonly { readonly stage: string; readonly subject: string }[];
  /** For views that raise an alert. */
  readonly watch?: Watch;
  readonly now: Date;
};

/** What is left of a subject that is no longer there. */
export type Remains = {
  /** ISO 8601: when it was first seen to be gone. */
  readonly at: string;
  /** The stages where it stood then. */
  readonly stood: readonly string[];
  /** The round that ended by it, where people were asked or had voted. */
  readonly round?: Round;
  readonly recorded: Recorded;
};

/** What is recorded about alerts of a card and its group. */
export type Watch = {
  /** This card's own, as it was written down last. */
  readonly alert?: Alert;
  /** Those of other cards of the group that fire. */
  readonly firing: readonly Alert[];
  /** Those of the group that are active. */
  readonly silences: readonly Silence[];
  /** What this view remembered of the world at its last look. */
  readonly known?: Json;
};

/** What the core judged for each `Ask`, for nobody in particular. */
export type Judgement = {
  /** Throws for a verb that was not asked. */
  of(verb: string, on: string): Ruling;
  /** Gates of the stages after the asked one that fail already. */
  readonly ahead: readonly { readonly stage: string; readonly gates: readonly Gate[] }[];
  /** The effective votes for a verb: withdrawn and replaced ones left out. */
  votes(verb: string, on: string): readonly Decision[];
  /** A few people of a group, for mentions. */
  people(group: string): readonly Person[];
  /** The person behind an AWS identity, where somebody is known. */
  personOf(identity: AwsIdentity): Person | undefined;
  /** A person by id, as the directory knows them now. */
  person(id: string): Person | undefined;
};

/** Something that a sentence has done without a click: a verb that leaves the round open. */
export type Keeping = {
  readonly verb: string;
  readonly on: string;
  readonly sentence: Json;
  /** What its decision says beside, for those who look at it when all before it is forgotten. */
  readonly answers: Readonly<Record<string, string>>;
};

/** The button whose form is asked for, and what the pages before were answered; none: the first. */
export type AskedForm = Pick<Click, 'verb' | 'on' | 'answers'>;

/** Everything a card is drawn from, in one language. */
export type DrawnFrom<Judged extends Json = Json, Shown extends Json = Json> = {
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
  readonly judgement: Judgement;
  readonly words: Words;
  readonly stages: Stages;
  readonly ref: CardRef;
};

/** How a subject is looked at and drawn. `look` reads and decides nothing; the rest is pure. */
export type CardView<Judged extends Json = Json, Shown extends Json = Json> = {
  readonly name: string;
  /** It hangs in the operators' rooms, whatever group it is about. */
  readonly forOperators?: boolean;
  groupOf(subject: string): GroupRef;
  /** The cards whose subjects tell of what happened to a group: they are looked at then. */
  chronicles?(
    happened: Happening,
    group: GroupRef,
    world: WorldReader,
  ): readonly CardRef[] | Promise<readonly CardRef[]>;
  /** Where it hangs, if that is not where the cards of its group do. */
  routeOf?(subject: string, world: Pick<WorldReader, 'digests'>): Route | undefined;
  /** `not yet`: it is there, but nothing can be shown of it. Throws if it cannot read. */
  look(subject: string, world: WorldReader): Promise<Seen<Judged, Shown> | 'gone' | 'not yet'>;
  /**
   * Completes what was seen by what is recorded and what time it is, before anything is judged:
   * what a look at the world alone cannot tell, such as which incident this is.
   */
  recall?(seen: Seen<Judged, Shown>, recorded: Recorded): Seen<Judged, Shown>;
  basis(seen: Seen<Judged, Shown>): Basis;
  /** Whoever else it names as AWS does, so that `Judgement.personOf` finds the person. */
  names?(seen: Seen<Judged, Shown>): readonly AwsIdentity[];
  /** What its model card lacks, which may change under a vote; absent: nobody looked. */
  cardFacts?(seen: Seen<Judged, Shown>): CardFacts;
  /** `gated`: the metrics that the policies gate for a verb and stage. */
  agenda(
    seen: Seen<Judged, Shown>,
    recorded: Recorded,
    stages: Stages,
    gated: (verb: string, stage: string) => readonly string[],
  ): Agenda;
  draw(from: DrawnFrom<Judged, Shown>): Sketch;
  /**
   * The form of a button on demand; after the answers of a page with `next`, the page that follows
   * it, which keeps them by itself. Every choice among them was offered by its page; texts and kept
   * values are as untrusted as ever. Undefined: there is none any more.
   */
  form?(asked: AskedForm, from: DrawnFrom<Judged, Shown>): FormPage | undefined;
  /** What is said of a subject that is no longer there. Absent: its copies stay as they are. */
  drawGone?(
    remains: Remains,
    words: Words,
    place: { readonly stages: Stages; readonly ref: CardRef },
  ): Omit<Sketch, 'buttons' | 'lookAgain' | 'postAt'>;
  /**
   * What to remember of the world, to tell later what changed outside Ringi. What `outside` leaves
   * aside for now, while an execution is at work, stays as it was `before`.
   */
  known(seen: Seen<Judged, Shown>, recorded: Recorded, before?: Json): Json;
  /** The same as far as a listing tells; `outside` makes nothing of what it leaves out. */
  knownFrom?(listed: ModelPackageSummary): Json;
  /** What changed since `known` that no execution of Ringi's accounts for. */
  outside(
    known: Json,
    seen: Seen<Judged, Shown>,
    recorded: Recorded,
  ): readonly Omit<OutsideChange, 'rule'>[];
  /** The same of one that is met for the first time: nothing is known of it yet. */
  firstSeen?(seen: Seen<Judged, Shown>, recorded: Recorded): readonly Omit<OutsideChange, 'rule'>[];
  /**
   * The alert this subject raises; undefined where it never did. What begins, comes back, changes
   * its severity or ends is journalled by the core.
   */
  alert?(
    seen: Seen<Judged, Shown>,
    recorded: Recorded,
    words: Readonly<Record<Locale, Words>>,
  ): AlertNow | undefined;
  /** What `responses:` of ringi.yaml may answer without a click; undefined: nothing. */
  unattended?(seen: Seen<Judged, Shown>, recorded: Recorded): Unattended | undefined;
  /** What its subject is kept up with by itself, now, as a sentence of ringi.yaml says; else nothing. */
  keeps?(seen: Seen<Judged, Shown>, recorded: Recorded): Keeping | undefined;
  /** Which earlier `judged` parts differ, in words, when votes fall. */
  changed(before: Judged, after: Judged, words: Words): string;
  /** How the subject is called in a sentence, such as `credit-risk v12`. */
  nameOf(subject: string): string;
};
