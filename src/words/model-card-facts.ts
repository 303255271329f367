import type { ContentFault } from '../model-cards/parse-content.ts';
import type { ModelCardStatus, ReceivedNow, ShareRight } from '../model-cards.ts';
import type { Need } from '../policy.ts';

/** A model card as people call it: that of a group, or of one version. */
export type CardName = { readonly group: string; readonly version?: number };

/** `unshared`: it is another account's, which has not shared it with ours. */
export type CardState = ModelCardStatus | 'none' | 'unshared';

/** What the title says after the colon. */
export type CardTitle =
  | { readonly is: CardState }
  | { readonly is: 'unreadable' }
  | { readonly is: 'running'; readonly verb: string };

/** What is missing or wrong. */
export type CardLead =
  /** `owner`: the other account whose card it is, and which alone can make it. */
  | { readonly is: 'none'; readonly about: number | undefined; readonly owner?: string }
  | { readonly is: 'unshared'; readonly owner: string; readonly now: ReceivedNow['is'] }
  | { readonly is: 'unreadable' }
  | { readonly is: 'running'; readonly people: readonly string[]; readonly since: string }
  | { readonly is: 'notDone'; readonly because: string }
  | { readonly is: 'lacks'; readonly lacks: number; readonly required: number }
  /** A draft that says all that is required. */
  | { readonly is: 'complete'; readonly required: number }
  | {
      readonly is: 'votes';
      readonly verb: string;
      readonly have: number;
      readonly total: number;
      readonly needs: readonly Need[];
    }
  | { readonly is: 'noRule' }
  | { readonly is: 'late' }
  | { readonly is: 'approved' | 'archived'; readonly people: readonly string[] };

/** What it is for, how risky that is, and of which version it speaks; absent: not recorded. */
export type CardVerdict =
  | { readonly is: 'fault'; readonly fault: ContentFault }
  /** There is none yet; `owner` as above. */
  | { readonly is: 'none'; readonly about: number | undefined; readonly owner?: string }
  /** `account`: the one that it is to be shared with. */
  | {
      readonly is: 'unshared';
      readonly owner: string;
      readonly account: string;
      readonly now: ReceivedNow['is'];
    }
  | {
      readonly is: 'content';
      readonly purpose: string | undefined;
      readonly risk: string | undefined;
      readonly about: number | undefined;
      /** So many fields are required, and all filled in; absent where the lead tells of them. */
      readonly complete: number | undefined;
    };

/** One step of its way: a status, or an account that it is shared with. */
export type CardStep =
  | { readonly is: 'status'; readonly status: CardState; readonly done: boolean }
  | { readonly is: 'votes'; readonly have: number; readonly total: number }
  | {
      readonly is: 'share';
      readonly name: string;
      readonly now: 'none' | 'pending' | 'accepted' | 'failed' | 'differs';
    };

/** What a reader must not miss. */
export type CardWarning =
  /** `closes`: what nobody may do until they are filled in. */
  | {
      readonly is: 'lacks';
      readonly fields: readonly string[];
      readonly closes: 'submitCard' | 'approveCard' | undefined;
    }
  | {
      readonly is: 'testFailed';
      readonly name: string;
      readonly version: string | undefined;
      readonly stage: string | undefined;
    }
  /** So many metrics cannot be shown; the first of them, and why. */
  | {
      readonly is: 'metrics';
      readonly n: number;
      readonly name: string;
      readonly evaluation: string;
      readonly why: 'unknownType' | 'malformed';
      readonly type: string;
    }
  | {
      readonly is: 'shareFailed';
      readonly name: string;
      readonly account: string;
      readonly reason: string | undefined;
    }
  | {
      readonly is: 'shareDiffers';
      readonly name: string;
      readonly account: string;
      readonly may: ShareRight;
    }
  /** Somebody wrote into it after it was submitted or approved. */
  | {
      readonly is: 'edited';
      readonly since: 'PendingReview' | 'Approved';
      readonly at: string;
      readonly by: string | undefined;
    }
  /** Ringi cannot write into it what it keeps up. */
  | { readonly is: 'notKept'; readonly because: string };

/** What a form changes in one field; '' says that nothing stands there. */
export type CardChange = {
  readonly path: string;
  readonly before: string;
  readonly after: string;
};
export type CardConflict = {
  readonly path: string;
  readonly now: string;
  readonly yours: string;
};
