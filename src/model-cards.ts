import type { CardRef } from './card.ts';
import type { Place } from './deployments.ts';
import type { StageTest } from './model-cards/record-test.ts';
import type { AwsIdentity } from './person.ts';
import type { GroupRef } from './registry.ts';

/** ModelCardStatus, in SageMaker's words. */
export type ModelCardStatus = 'Draft' | 'PendingReview' | 'Approved' | 'Archived';

/** One model card: that of a version, or one that stands by itself. */
export type ModelCardRef = {
  readonly kind: 'package' | 'standalone';
  /** Of the model package, or of the model card, which may be another account's. */
  readonly arn: string;
  /** With whose rights it is read and written. */
  readonly through: Place;
};

/** A model card as it is now. Times are ISO 8601; those of a version's are the version's. */
export type ModelCardNow = {
  readonly status: ModelCardStatus;
  /** The whole content, as AWS keeps it: a JSON object in one line, where people kept to that. */
  readonly content: string;
  /** ModelCardVersion, of a standalone one: another content is another version. */
  readonly version?: number;
  readonly createdAt: string;
  readonly modifiedAt: string;
  readonly modifiedBy?: AwsIdentity;
};

/** What another account may do with a card: `other` is what Ringi does not give. */
export type ShareRight = 'read' | 'edit' | 'export';

/** A card as it is shared with one account. */
export type ShareNow = {
  readonly account: string;
  readonly may: ShareRight | 'other';
  /** `pending`: the invitation waits there. `failed`: AWS or the account refused it. */
  readonly is: 'pending' | 'accepted' | 'failed';
  /** ResourceShareArn. */
  readonly share: string;
  /** Why it failed, in AWS's words. */
  readonly reason?: string;
};

/** How another account's card reaches the account with whose rights it is read, as RAM tells. */
export type ReceivedNow = {
  /** `pending`: its invitation waits to be accepted. `none`: RAM knows of neither. */
  readonly is: 'none' | 'pending' | 'accepted';
  /** ResourceShareArn. */
  readonly share?: string;
};

/** A ModelCardExportJob. */
export type ExportNow = {
  readonly status: 'InProgress' | 'Completed' | 'Failed';
  /** S3 URI of the PDF. */
  readonly artifact?: string;
  readonly reason?: string;
};

/** A line of `modelCards:` for one group, with its names filled in. */
export type ModelCardBinding = {
  readonly truth: 'package' | 'standalone';
  /** The group's standalone card, where there is to be one. */
  readonly standalone?: ModelCardRef & { readonly kind: 'standalone'; readonly name: string };
  /** The other kind of card follows the truth. */
  readonly copy: boolean;
  /** Paths of what a complete card says. */
  readonly required: readonly string[];
  /** Ringi writes entries of its own. */
  readonly writes: boolean;
  /** S3 prefix for PDFs. */
  readonly exportTo?: string;
  /** With whom it is shared, in order; `at` is where an invitation is accepted. */
  readonly shares: readonly PlannedShare[];
};

export type PlannedShare = {
  readonly account: string;
  readonly region: string;
  /** What people call the account. */
  readonly name: string;
  readonly may: ShareRight;
  readonly from: Exclude<ModelCardStatus, 'Archived'>;
};

/** Reads model cards. Throws `Later` or `Impossible`; `NotShared` of another account's card. */
export interface ModelCardsReader {
  /** What `modelCards:` says of a group; a version's own card and no more where it names none. */
  bindingOf(group: GroupRef): ModelCardBinding;
  /** The groups of the registries whose standalone card this is. */
  groupsOf(arn: string): readonly GroupRef[];
  /** `none`: there is no such card, or the version has none. */
  card(ref: ModelCardRef): Promise<ModelCardNow | 'none'>;
  /** How a standalone card is shared; of another account's nothing can be seen: none. */
  shares(ref: ModelCardRef): Promise<readonly ShareNow[]>;
  /** How another account's card reaches ours; of one of our own, `none`. */
  received(ref: ModelCardRef): Promise<ReceivedNow>;
  /** Whether Ringi has rights in an account to accept what is shared with it. */
  reaches(at: Place): boolean;
  exportJob(ref: ModelCardRef, job: string): Promise<ExportNow | 'none'>;
}

/** Tests of versions that events told of, read-only. */
export interface ModelTestsReader {
  /** Those of one model card, oldest first; the newest hundred are kept. */
  of(card: CardRef): Promise<readonly StageTest[]>;
}

/** What a model card was told by the one it follows. */
export type Copied = {
  /** ARN of the card that follows. */
  readonly to: string;
  /** `copiedDigests` of the truth. */
  readonly said: readonly string[];
};

/** What was copied to model cards last, read-only. */
export interface CopiesReader {
  /** `copiedDigests` of what a card, by its ARN, was told last; none: it was never told. */
  to(arn: string): Promise<readonly string[]>;
}

/**
 * Writes each thing by itself; the caller compares first, for AWS does not. Throws `Later`,
 * `Impossible` or `NotShared`; a lost answer is `Later`, too.
 */
export interface ModelCards extends ModelCardsReader {
  /** A draft, where there is none yet. */
  create(ref: ModelCardRef, content: string): Promise<void>;
  /** The whole content, never the status with it. */
  write(ref: ModelCardRef, content: string): Promise<void>;
  /** The status alone. */
  setStatus(ref: ModelCardRef, status: ModelCardStatus): Promise<void>;
  /** Shares a standalone card; what is shared so already stays. */
  share(ref: ModelCardRef, account: string, may: ShareRight): Promise<void>;
  /** Ends what is shared with that account, whether it was accepted or not. */
  endShare(ref: ModelCardRef, account: string): Promise<void>;
  /**
   * Accepts in an account what is shared with it from the card's own: Ringi's share, or of another
   * account's card the one that holds it. None waiting is none.
   */
  acceptShare(ref: ModelCardRef, at: Place): Promise<void>;
  /** Begins to write a PDF of one version below an S3 prefix; a job of that name is the same one. */
  startExport(ref: ModelCardRef, job: ExportJob): Promise<void>;
}

export type ExportJob = {
  /** ModelCardExportJobName, 1 to 63 letters, digits and hyphens. */
  readonly name: string;
  readonly version: number;
  /** Where to, such as `s3://ml-cards-111122223333/ringi/`. */
  readonly to: string;
};
