/** A resource share of one account and region. Times are epoch milliseconds. */
export type Share = {
  readonly arn: string;
  readonly owner: string;
  readonly name: string;
  /** Accounts outside of the owner's organization may take part. */
  readonly external: boolean;
  readonly tags: ReadonlyMap<string, string>;
  readonly createdAt: number;
  readonly associations: Association[];
  /** ARN of what principals may do with its model cards. */
  permission: string;
  status: 'ACTIVE' | 'DELETED';
  updatedAt: number;
};

/** An account or a resource that takes part in a share. */
export type Association = {
  readonly type: 'PRINCIPAL' | 'RESOURCE';
  /** An account, or a resource's ARN. */
  readonly entity: string;
  readonly external: boolean;
  readonly createdAt: number;
  /** What an account outside of the organization must accept. */
  readonly invitation?: Invitation;
  /** When it was taken out. */
  endedAt?: number;
};

/** An invitation to a share. */
export type Invitation = {
  readonly arn: string;
  readonly share: Share;
  readonly receiver: string;
  readonly sentAt: number;
  answer?: 'ACCEPTED' | 'REJECTED';
};

/** What may be done with resources of a type. */
export type Permission = {
  readonly arn: string;
  readonly name: string;
  readonly resourceType: string;
  readonly actions: readonly string[];
  /** What it was made from. */
  readonly template: string;
  readonly isDefault: boolean;
  readonly managedBy: 'AWS_MANAGED' | 'CUSTOMER_MANAGED';
  readonly createdAt: number;
};

/** What RAM keeps: shares and invitations in the order they were made, permissions by ARN. */
export type ShareStore = {
  readonly shares: Share[];
  readonly invitations: Invitation[];
  readonly permissions: Map<string, Permission>;
};
