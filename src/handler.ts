import type { z } from 'zod';
import type { CardRef, Locale, Sketch } from './card.ts';
import type { Alert, AlertNow } from './alert.ts';
import type { AlertsReader } from './alerts.ts';
import type { Digest } from './digest.ts';
import type { Click, Route } from './chat.ts';
import type { EndpointsReader } from './deployments.ts';
import type { Execution } from './execution.ts';
import type { FieldRule } from './form.ts';
import type { JournalReader } from './journal.ts';
import type { Json } from './json.ts';
import type { Monitoring, MonitoringReader } from './monitoring.ts';
import type { OutsideChange } from './notification.ts';
import type { AwsIdentity, Person } from './person.ts';
import type { Pipelines, PipelinesReader } from './pipelines.ts';
import type { Gate, Maker, Ruling, Unattended } from './policy.ts';
import type {
  GroupRef,
  ModelPackage,
  ModelPackageSummary,
  Registry,
  RegistryReader,
} from './registry.ts';
import type { RefusalReason } from './refusal.ts';
import type { Evidence, Metric } from './reports.ts';
import type { Decision, Round } from './round.ts';
import type { StagePointerReader, StagePointers } from './stage-pointers.ts';
import type { Silence } from './silence.ts';
import type { Stages } from './stages.ts';
import type { Standing, StandingReader } from './standing.ts';
import type { IncidentSettings } from './incidents.ts';
import type { InventoryReader } from './inventory.ts';
import type { TroubleReader } from './trouble.ts';
import type { Words } from './words/words.ts';

/** What a look may read: never a chat, a policy or the journal. */
export type WorldReader = {
  readonly registry: RegistryReader;
  readonly pipelines: PipelinesReader;
  readonly pointers: StagePointerReader;
  readonly standings: StandingReader;
  readonly stages: Stages;
  readonly endpoints: EndpointsReader;
  readonly monitoring: MonitoringReader;
  readonly troubles: TroubleReader;
  readonly inventories: InventoryReader;
  readonly alerts: AlertsReader;
  readonly journal: JournalReader;
  /** What is told regularly, as `ringi.yaml` says. */
  readonly digests: readonly Digest[];
  /** How incidents are told, as `ringi.yaml` says. */
  readonly incidents: IncidentSettings;
  /** Metrics, features and each report's digest; a report that cannot be read is said, not thrown. */
  evidenceOf(modelPackage: ModelPackage): Promise<Evidence>;
};

/** What an action may change. */
export type World = Omit<WorldReader, 'registry' | 'pointers' | 'pipelines' | 'monitoring'> & {
  readonly pipelines: Pipelines;
  readonly registry: Registry;
  readonly pointers: StagePointers;
  readonly monitoring: Monitoring;
};

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

/** How a subject is looked at and drawn. `look` reads and decides nothing; the rest is pure. */
export type CardView<Judged extends Json = Json, Shown extends Json = Json> = {
  readonly name: string;
  /** It hangs in the operators' rooms, whatever group it is about. */
  readonly forOperators?: boolean;
  groupOf(subject: string): GroupRef;
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
  /** `gated`: the metrics that the policies gate for a verb and stage. */
  agenda(
    seen: Seen<Judged, Shown>,
    recorded: Recorded,
    stages: Stages,
    gated: (verb: string, stage: string) => readonly string[],
  ): Agenda;
  draw(
    seen: Seen<Judged, Shown>,
    recorded: Recorded,
    judgement: Judgement,
    words: Words,
    place: { readonly stages: Stages; readonly ref: CardRef },
  ): Sketch;
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
  /** Which earlier `judged` parts differ, in words, when votes fall. */
  changed(before: Judged, after: Judged, words: Words): string;
  /** How the subject is called in a sentence, such as `credit-risk v12`. */
  nameOf(subject: string): string;
};

/** Something a person may do to the world by clicking. */
export type Action<Plan extends Json = Json> = {
  readonly verb: string;
  /** The fields of its form. */
  readonly asks: Readonly<Record<string, FieldRule>>;
  /** What is wrong with its answers beyond their lengths; undefined: nothing. */
  fault?(answers: Click['answers']): RefusalReason | undefined;
  /**
   * `sentence`: governed by `ringi.yaml`, `ownVote`: anybody who has a vote in the round.
   */
  readonly governed: 'sentence' | 'ownVote';
  /** Its completing vote ends the round; an override or a withdrawal leaves it open. */
  readonly ends: boolean;
  /** Gates (metrics) its quorum sets aside in this round. */
  waives?(on: string): readonly string[];
  /** The silence its completing vote writes or ends, where that is its effect. */
  silence?(decision: Decision, active: readonly Silence[]): Silence | undefined;
  /** The stage it is about, from the button's `on`. */
  stageOf(on: string): string | undefined;
  /**
   * What it changes, one at a time; `seizes` ends a running execution of that target. Undefined
   * where its whole effect on this card is its record.
   */
  target?(
    card: CardRef,
    on: string,
    stages: Stages,
  ): { readonly target: string; readonly seizes?: boolean } | undefined;
  /**
   * Reads only, once, before the first touch. Stored, then never changes. `seized`: the execution
   * whose place it takes, which may have written half of its own plan.
   */
  plan?(execution: Execution, world: WorldReader, seized?: Execution): Promise<Plan | Failed>;
  /**
   * Looks, does the next missing thing, answers. `begin(name)` comes before a call that must not be
   * made twice: it commits name and time and answers when it was first begun, if it was.
   */
  perform?(
    plan: Plan,
    execution: Execution,
    world: World,
    begin: (name: string) => Promise<Date | undefined>,
  ): Promise<Done | Waiting | Failed>;
};

/** `standings`: what stands where since now, written with the end of the execution. */
export type Done = {
  readonly status: 'done';
  readonly standings: readonly Pick<Standing, 'stage' | 'version' | 'arn'>[];
  /** Other cards whose subject this changed. */
  readonly touched: readonly CardRef[];
};
export type Waiting = {
  readonly status: 'waiting';
  readonly for: string;
  /** A moment, or so many milliseconds from now. */
  readonly lookAgain: Date | number;
};
export type Failed = {
  readonly status: 'failed';
  readonly because: string;
  readonly advice: string;
};

/** Parses one kind of EventBridge detail and names the cards to look at again. */
export type EventHandler = {
  readonly detailType: string;
  handle(detail: unknown, world: WorldReader, origin: Origin): Heard;
};

/** Where an event comes from, as its envelope says; `resources` are ARNs. */
export type Origin = {
  readonly account: string;
  readonly region: string;
  readonly resources: readonly string[];
};

/**
 * The cards concerned. `keep`: what the event alone tells, for it cannot be looked at again; the
 * same id is the same thing, whenever it is delivered.
 */
export type Heard = Promise<readonly HeardCard[]> | readonly HeardCard[];
export type HeardCard = CardRef & { readonly keep?: { readonly id: string; readonly value: Json } };

/** Declares an event handler whose detail is parsed before it is handled. */
export function onEvent<Detail>(handler: {
  readonly detailType: string;
  readonly detail: z.ZodType<Detail>;
  handle(detail: Detail, world: WorldReader, origin: Origin): Heard;
}): EventHandler {
  return {
    detailType: handler.detailType,
    handle: (detail, world, origin) => handler.handle(handler.detail.parse(detail), world, origin),
  };
}

/** What events may have lost. One replica runs it at a time, whenever it is due. */
export type Sweep = {
  readonly name: string;
  /** Milliseconds. */
  readonly every: number;
  /** It finds versions: what is there at the first start is imported, and no news. */
  readonly ofVersions?: boolean;
  find(world: WorldReader, now: Date): AsyncIterable<Found>;
};

/**
 * A card's subject as a sweep met it. `fingerprint` differs when a listing shows it changed; where
 * it is empty, nothing is to be seen of one that was never met.
 */
export type Found = { readonly ref: CardRef; readonly fingerprint: string };
