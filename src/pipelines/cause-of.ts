import { printable } from '../reports/printable.ts';

/** Why a step failed, where AWS's own words are of a kind that is known. */
export type Cause =
  /** The role may not do this with that; `on` is a bucket and prefix, an ARN, or a repository. */
  | { readonly is: 'access'; readonly action: string; readonly on?: string }
  | { readonly is: 'quota'; readonly limit?: string }
  | { readonly is: 'capacity'; readonly instance?: string }
  | { readonly is: 'image'; readonly image?: string }
  | { readonly is: 'data'; readonly on?: string }
  | { readonly is: 'algorithm'; readonly exit?: number }
  | { readonly is: 'unknown' };

/**
 * The plain cause of a failure from its FailureReason. That text is prose, so it only chooses what
 * is advised; the card quotes it as it came, and what is not known is `unknown`.
 */
export function causeOf(reason: string): Cause {
  // Nothing beyond is of use, and a message may hold a whole traceback.
  const text = reason.slice(0, 4_000);
  return (
    access(text) ?? quota(text) ?? capacity(text) ?? image(text) ?? data(text) ?? algorithm(text)
  );
}

function access(text: string): Cause | undefined {
  const denied = /not authorized to perform:? (?<action>[\w-]+:\w+)/u.exec(text)?.groups;
  if (denied?.['action'] !== undefined) {
    const on = /on resource:? "?(?<on>[^\s"]+)/u.exec(text)?.groups?.['on'];
    const place = said(s3Place(on));
    return { is: 'access', action: denied['action'], ...(place && { on: place }) };
  }
  if (!/access ?denied|\b403\b.*forbidden/iu.test(text)) return undefined;
  const on = said(s3Place(/s3:\/\/[^\s"',)]+/u.exec(text)?.[0]) ?? bucketAndKey(text));
  // What is read or written first is the data; ECR's own refusals name an action.
  return on === undefined ? undefined : { is: 'access', action: 's3:GetObject', on };
}

function quota(text: string): Cause | undefined {
  if (!/ResourceLimitExceeded|service limit|LimitExceeded/u.test(text)) return undefined;
  const limit = said(/service limit '(?<limit>[^']+)'/u.exec(text)?.groups?.['limit']);
  return { is: 'quota', ...(limit && { limit }) };
}

function capacity(text: string): Cause | undefined {
  if (!/CapacityError|InsufficientInstanceCapacity|InsufficientCapacity/u.test(text)) {
    return undefined;
  }
  const instance = said(/\bml\.[a-z0-9-]+\.[a-z0-9]+/u.exec(text)?.[0]);
  return { is: 'capacity', ...(instance && { instance }) };
}

function image(text: string): Cause | undefined {
  const found =
    /(?:repository|image).{0,200}(?:does not exist|not found|could not be found)|cannot find (?:the requested image|repository)|CannotPullContainer|ImageNotFound/isu;
  if (!found.test(text)) return undefined;
  const at = /\d{12}\.dkr\.ecr\.[a-z0-9-]+\.amazonaws\.com[^\s"',)]+/u.exec(text)?.[0];
  const named = said(at);
  return { is: 'image', ...(named && { image: named }) };
}

function data(text: string): Cause | undefined {
  if (!/NoSuchKey|NoSuchBucket|No S3 objects found|does not exist in S3/iu.test(text)) {
    return undefined;
  }
  const on = said(s3Place(/s3:\/\/[^\s"',)]+/u.exec(text)?.[0]));
  return { is: 'data', ...(on && { on }) };
}

function algorithm(text: string): Cause {
  if (!/AlgorithmError/u.test(text)) return { is: 'unknown' };
  const exit = /exit code:? ?(?<exit>\d{1,3})/iu.exec(text)?.groups?.['exit'];
  return { is: 'algorithm', ...(exit === undefined ? {} : { exit: Number(exit) }) };
}

/** `bucket: b, key: k`, as SageMaker's own downloads say it. */
function bucketAndKey(text: string): string | undefined {
  const { bucket, key } =
    /bucket:? ?"?(?<bucket>[\w.-]+)"?(?:,? *key:? ?"?(?<key>[^\s",]+))?/iu.exec(text)?.groups ?? {};
  return bucket === undefined ? undefined : s3Place(`s3://${bucket}/${key ?? ''}`);
}

/** An ARN or URI of S3 as a URI; anything else as it is. */
function s3Place(text: string | undefined): string | undefined {
  return text?.replace(/^arn:aws[a-z-]*:s3:::/u, 's3://').replace(/[.,;]+$/u, '');
}

/** As a card may say it; undefined where nothing is left. */
function said(text: string | undefined): string | undefined {
  return text === undefined ? undefined : printable(text, 120) || undefined;
}
