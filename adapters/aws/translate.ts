import { Impossible, Later, OutcomeUnknown } from '../../src/index.ts';

/**
 * A vendor's error in the core's words: `Later` where another try may do, `Impossible` where a
 * person must do something first. Told by its class and status, never by its text.
 */
export function translate(error: unknown, call: string): Error {
  if (isTranslated(error)) return error;
  const { name, status, message } = factsOf(error);
  const what = `${call} failed: ${name || 'no answer'}${message && ` (${message})`}`;
  // Without a status nothing was answered: the network, a proxy, credentials not at hand.
  if (status === undefined || status >= 500 || temporary.has(name)) {
    return new Later(what, undefined, { cause: error });
  }
  return new Impossible(what, adviceFor(name, call), { cause: error });
}

function isTranslated(error: unknown): error is Error {
  return [Later, Impossible, OutcomeUnknown].some((kind) => error instanceof kind);
}

/** The error's class, as AWS names it; empty where AWS did not answer. */
export function classOf(error: unknown): string {
  const { name, status } = factsOf(error);
  return status === undefined ? '' : name;
}

const temporary: ReadonlySet<string> = new Set([
  'ConflictException',
  'TooManyUpdates',
  // A resource share is still being made or ended.
  'InvalidStateTransitionException',
  'Throttling',
  'ThrottlingException',
  'ThrottledException',
  'RequestThrottled',
  'RequestThrottledException',
  'RequestLimitExceeded',
  'TooManyRequestsException',
  'LimitExceededException',
  'SlowDown',
  'RequestTimeout',
  'RequestTimeoutException',
  // Credentials are renewed without a new decision of anybody.
  'ExpiredToken',
  'ExpiredTokenException',
  'RequestExpired',
  'RequestTimeTooSkewed',
  'InvalidClientTokenId',
  'UnrecognizedClientException',
  'InvalidSignatureException',
]);

function adviceFor(name: string, call: string): string {
  switch (name) {
    case 'AccessDenied':
    case 'AccessDeniedException':
      return `Allow Ringi's role ${call}; deploy/aws/README.md has the policy.`;
    case 'ParameterMaxVersionLimitExceeded':
      return 'Take the label off the oldest version of the parameter, or move it to a newer one.';
    case 'ResourceLimitExceeded':
    case 'ParameterLimitExceeded':
    case 'PermissionLimitExceededException':
    case 'ResourceShareLimitExceededException':
      return 'Ask AWS to raise the quota of this account, then decide again.';
    case 'OperationNotPermittedException':
      return 'Ask whoever governs AWS RAM in this account or its organization to allow it.';
    case 'QueueDoesNotExist':
      return 'Create the queue, or correct its URL in ringi.yaml.';
  }
  return 'Correct what AWS names, then decide again.';
}

function factsOf(error: unknown) {
  const { name, message, $metadata } = (error ?? {}) as Partial<VendorError>;
  return {
    name: name ?? '',
    // Nobody reads more, and a message may quote what was sent.
    message: (message ?? '').slice(0, 300),
    status: $metadata?.httpStatusCode,
  };
}

type VendorError = Error & { readonly $metadata: { readonly httpStatusCode?: number } };
