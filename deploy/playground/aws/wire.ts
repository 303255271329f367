import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
import { AwsError } from './aws-error.ts';
import { xml } from './xml.ts';

/** A request, as far as it can be told before anybody looks who signed it. */
export type WireRequest = {
  readonly method: string;
  readonly path: string;
  readonly headers: Readonly<Record<string, string | undefined>>;
  readonly body: Buffer;
};

/** What goes back over the wire. */
export type WireAnswer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer;
};

/** How one service writes requests, answers and errors. */
export type Wire = {
  readonly operation: (request: WireRequest) => string;
  readonly input: (request: WireRequest) => unknown;
  readonly answer: (operation: string, output: unknown) => WireAnswer;
  readonly refuse: (error: AwsError) => WireAnswer;
};

/** AWS JSON: SageMaker, Systems Manager and EventBridge write 1.1, SQS and CloudWatch 1.0. */
export function jsonWire(version: '1.0' | '1.1'): Wire {
  const headers = { 'content-type': `application/x-amz-json-${version}` };
  return {
    operation: ({ headers }) => headers['x-amz-target']?.split('.')[1] ?? '',
    input: ({ headers, body }) => {
      return parsed(headers['content-encoding'] === 'gzip' ? gunzipSync(body) : body);
    },
    answer: (_, output) => ({ status: 200, headers, body: JSON.stringify(output) }),
    refuse: ({ code, message, status }) => {
      const old = queryCodes[code] ?? code;
      const query = version === '1.0' ? { 'x-amzn-query-error': `${old};Sender` } : {};
      const body = JSON.stringify({ __type: code, message });
      return { status, headers: { ...headers, ...query }, body };
    },
  };
}

function parsed(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString() || '{}');
  } catch {
    throw new AwsError('SerializationException', 'The body is not JSON.');
  }
}

/** What services that spoke Query before still call their errors. */
const queryCodes: Readonly<Record<string, string>> = {
  QueueDoesNotExist: 'AWS.SimpleQueueService.NonExistentQueue',
  InvalidParameterValueException: 'InvalidParameterValue',
  InvalidParameterCombinationException: 'InvalidParameterCombination',
  InvalidFormatFault: 'InvalidFormat',
};

/** REST as RAM writes it: the path is the operation in small letters; deletions have a query. */
export function restJsonWire(operations: Readonly<Record<string, unknown>>): Wire {
  const headers = { 'content-type': 'application/json' };
  const names = new Map(Object.keys(operations).map((name) => [`/${name.toLowerCase()}`, name]));
  return {
    operation: ({ path }) => names.get(path.split('?')[0] ?? '') ?? path,
    input: ({ path, body }) => {
      const query = Object.fromEntries(queryOf(path));
      return { ...query, ...z.looseObject({}).parse(parsed(body)) };
    },
    answer: (_, output) => ({ status: 200, headers, body: JSON.stringify(output) }),
    refuse: ({ code, message, status }) => {
      const body = JSON.stringify({ message });
      return { status, headers: { ...headers, 'x-amzn-errortype': code }, body };
    },
  };
}

/** AWS Query: forms in, XML out, as STS writes it. */
export const queryWire: Wire = {
  operation: ({ body }) => new URLSearchParams(body.toString()).get('Action') ?? '',
  input: ({ body }) => Object.fromEntries(new URLSearchParams(body.toString())),
  answer: (operation, output) => {
    const result = `<${operation}Result>${xml(output)}</${operation}Result>`;
    const namespace = 'xmlns="https://sts.amazonaws.com/doc/2011-06-15/"';
    const body = `<${operation}Response ${namespace}>${result}</${operation}Response>`;
    return { status: 200, headers: { 'content-type': 'text/xml' }, body };
  },
  refuse: ({ code, message, status }) => {
    const error = `<Error><Type>Sender</Type>${xml({ Code: code, Message: message })}</Error>`;
    const body = `<ErrorResponse>${error}<RequestId>playground</RequestId></ErrorResponse>`;
    return { status, headers: { 'content-type': 'text/xml' }, body };
  },
};

/** REST as S3 writes it, path style; what it answers is ready for the wire already. */
export const s3Wire: Wire = {
  operation: ({ method, path }) => {
    const query = queryOf(path);
    if (query.has('notification')) return notificationOperations[method] ?? method;
    if (query.has('list-type')) return 'ListObjectsV2';
    return objectOperations[method] ?? method;
  },
  input: ({ path, headers, body }) => {
    const [bucket = '', ...key] = decodeURIComponent(path.split('?')[0] ?? '')
      .slice(1)
      .split('/');
    return { bucket, key: key.join('/'), query: Object.fromEntries(queryOf(path)), headers, body };
  },
  answer: (_, output) => objectAnswer.parse(output),
  refuse: ({ code, message, status }) => {
    const error = `<Error>${xml({ Code: code, Message: message })}</Error>`;
    const body = `<?xml version="1.0" encoding="UTF-8"?>${error}`;
    return { status, headers: { 'content-type': 'application/xml' }, body };
  },
};

const objectOperations: Readonly<Record<string, string>> = {
  GET: 'GetObject',
  HEAD: 'HeadObject',
  PUT: 'PutObject',
  DELETE: 'DeleteObject',
};

const notificationOperations: Readonly<Record<string, string>> = {
  GET: 'GetBucketNotificationConfiguration',
  PUT: 'PutBucketNotificationConfiguration',
};

function queryOf(path: string): URLSearchParams {
  return new URLSearchParams(path.split('?')[1] ?? '');
}

const objectAnswer = z.object({
  status: z.number(),
  headers: z.record(z.string(), z.string()),
  body: z.instanceof(Buffer),
});
