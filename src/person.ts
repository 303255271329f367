/** Who people are. Throws `DirectoryUnavailable`; an error is never an empty group. */
export interface Directory {
  /** Undefined for guests, strangers, bots and accounts nobody joined to a person. */
  personOf(account: Account): Promise<Person | undefined>;
  /** The person an AWS identity belongs to, matched by `iam`; undefined when nobody is joined to it. */
  personOfIam(identity: AwsIdentity): Promise<Person | undefined>;
  /** Of these groups, those the person is in now (nested ones too). */
  groupsOf(person: Person, among: readonly string[]): Promise<readonly string[]>;
  /** A few members, to be named in "who can" and "your turn". Never decides. */
  someOf(group: string, limit: number): Promise<readonly Person[]>;
}

/** `platform` is `slack` or `teams`; `tenant` the Slack team id or the Entra tenant id. */
export type Account = { readonly platform: string; readonly tenant: string; readonly id: string };

/** `id` also serves as AWS `SourceIdentity`: `[\w+=,.@-]{2,64}`. */
export type Person = {
  readonly id: string;
  readonly name: string;
  readonly accounts: readonly Account[];
  readonly iam: readonly string[];
};

/** Who did something in AWS, as far as AWS says. */
export type AwsIdentity = {
  /** Studio user profile name. */
  readonly userProfile?: string;
  /** ARN of the user, role or assumed role. */
  readonly arn?: string;
  readonly sourceIdentity?: string;
  /** Id of the person Ringi itself did it for, as its ledger says; `policy`: a sentence decided. */
  readonly person?: string;
};
