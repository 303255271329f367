import type { CardRef } from './card.ts';
import type { Click } from './chat.ts';
import type { Execution } from './execution.ts';
import type { FieldRule } from './form.ts';
import type { Json } from './json.ts';
import type { Copied } from './model-cards.ts';
import type { RefusalReason } from './refusal.ts';
import type { Decision } from './round.ts';
import type { Silence } from './silence.ts';
import type { Stages } from './stages.ts';
import type { Retirement, Standing } from './standing.ts';
import type { World, WorldReader } from './world.ts';

/** Something a person may do to the world by clicking. */
export type Action<Plan extends Json = Json> = {
  readonly verb: string;
  /** The fields of its form. */
  readonly asks: Readonly<Record<string, FieldRule>>;
  /** What is wrong with its answers beyond their lengths; undefined: nothing. */
  fault?(answers: Click['answers'], card: CardRef): RefusalReason | undefined;
  /**
   * `sentence`: governed by `ringi.yaml`, `ownVote`: anybody who has a vote in the round, `itself`:
   * no button has it; a view keeps its subject up by it.
   */
  readonly governed: 'sentence' | 'ownVote' | 'itself';
  /** Its completing vote ends the round; an override or a withdrawal leaves it open. */
  readonly ends: boolean;
  /**
   * It compares what was shown with what is when it takes effect, so its click holds on any
   * evidence.
   */
  readonly compares?: true;
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
    now: Date,
  ): Promise<Done | Waiting | Failed>;
  /** Cards beside its own that show how it goes, from the start on; from the stored plan. */
  shows?(execution: Execution): readonly CardRef[];
};

/**
 * `standings`: what stands where since now, `retired`: what is no way back any more, `copied`: what
 * one model card was told by another; all written with the end of the execution.
 */
export type Done = {
  readonly status: 'done';
  readonly standings: readonly Pick<Standing, 'stage' | 'version' | 'arn' | 'served'>[];
  readonly retired?: readonly Retirement[];
  readonly copied?: Copied;
  /** Other cards whose subject this changed. */
  readonly touched: readonly CardRef[];
  /** What came of it, for the card that tells of it and for the journal. */
  readonly facts?: Readonly<Record<string, string>>;
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
  /** What it rests on, for the card that tells of it. */
  readonly facts?: Readonly<Record<string, string>>;
  /** What stands where since now although it failed; `by` where another execution brought it. */
  readonly standings?: readonly (Pick<Standing, 'stage' | 'version' | 'arn' | 'served'> & {
    readonly by?: Standing['by'];
  })[];
};
