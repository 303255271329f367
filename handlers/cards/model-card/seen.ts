import type {
  AwsIdentity,
  ContentFault,
  GroupRef,
  JsonObject,
  ModelCardRef,
  ModelCardStatus,
  PlannedShare,
  ReceivedNow,
  ShareNow,
} from '../../../src/index.ts';

/** What a vote on a model card rests on: what people wrote, and how the card stands. */
export type Judged = {
  readonly group: GroupRef;
  readonly kind: ModelCardRef['kind'];
  readonly arn: string;
  /** `none`: there is no such card yet. `unshared`: another account has not shared it with ours. */
  readonly status: ModelCardStatus | 'none' | 'unshared';
  /** Digest of each section without what Ringi wrote itself. */
  readonly sections: Readonly<Record<string, string>>;
  /** Paths that are required and empty. */
  readonly lacks: readonly string[];
};

/** Who wrote a card last, as AWS says. */
export type Writer = Pick<AwsIdentity, 'userProfile' | 'arn' | 'sourceIdentity'>;

export type Shown = {
  /** The version the card speaks of; of a standalone one the highest that stands, else the newest. */
  readonly about: { readonly version: number; readonly arn: string } | null;
  /** Versions that a test recorded in it can be of, the newest first. */
  readonly versions: readonly number[];
  /** ModelCardVersion. */
  readonly version: number | null;
  readonly modified: { readonly at: string; readonly by: Writer | null } | null;
  /** Empty where it cannot be read. */
  readonly content: JsonObject;
  /** Why the content cannot be read. */
  readonly fault: ContentFault | null;
  /** Paths that are required. */
  readonly required: readonly string[];
  readonly shares: readonly Share[];
  /** How another account's card reaches us; null: it is our own. */
  readonly received: Received | null;
  /** PDFs can be made of the standalone card. */
  readonly exports: boolean;
  /** What Ringi is still to write into it, as one digest; null: nothing. */
  readonly behind: string | null;
  /** What Ringi does by itself, as ringi.yaml says. */
  readonly writes: { readonly writes: boolean; readonly copy: boolean };
};

/** A card that is another account's, and how far it is shared with the one that reads it. */
export type Received = {
  readonly owner: string;
  /** Where it is read, and accepted. */
  readonly account: string;
  readonly region: string;
  readonly is: ReceivedNow['is'];
  /** ResourceShareArn, where it is not read yet. */
  readonly share: string | null;
};

/** A share as ringi.yaml plans it, and how it is. */
export type Share = PlannedShare & {
  readonly is: 'none' | ShareNow['is'];
  /** The card has come as far as `from` says. */
  readonly isDue: boolean;
  /** What it may do now is not what is planned. */
  readonly differs: boolean;
  readonly reason: string | null;
  /** ResourceShareArn. */
  readonly share: string | null;
  /** Ringi has rights to accept it there. */
  readonly reachable: boolean;
};
