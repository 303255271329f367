import type { UserContext } from '../user-context.ts';

/** Where a card stands in the company's own review. */
export type CardStatus = 'Draft' | 'PendingReview' | 'Approved' | 'Archived';

/** A version of a card: its status changes, its content never. Times are epoch milliseconds. */
export type CardVersion = {
  readonly version: number;
  readonly content: string;
  readonly createdAt: number;
  status: CardStatus;
  modifiedAt: number;
  modifiedBy: UserContext;
};

/** A model card with its versions, oldest first; `latest` is the last of them. */
export type ModelCard = {
  readonly arn: string;
  readonly name: string;
  readonly security: Readonly<Record<string, unknown>>;
  readonly tags: Map<string, string>;
  readonly createdAt: number;
  readonly createdBy: UserContext;
  readonly versions: CardVersion[];
  /** By their names. */
  readonly exports: Map<string, CardExport>;
  latest: CardVersion;
  /** Its deletion was asked for and has not ended. */
  deleting: boolean;
};

/** An export of one version; `artifact` is the URI of the PDF once it is there. */
export type CardExport = {
  readonly arn: string;
  readonly name: string;
  readonly card: string;
  readonly version: number;
  readonly outputPath: string;
  readonly createdAt: number;
  status: 'InProgress' | 'Completed' | 'Failed';
  modifiedAt: number;
  artifact?: string;
  reason?: string;
};

/** Cards by ARN in small letters, and why their next exports will fail. */
export type CardStore = {
  readonly cards: Map<string, ModelCard>;
  readonly failures: Map<string, readonly string[]>;
};

/** No card yet. */
export function cardStore(): CardStore {
  return { cards: new Map(), failures: new Map() };
}
