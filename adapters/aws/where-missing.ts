import { classOf } from './translate.ts';

/**
 * An answer for what is not there. SageMaker says `ValidationException` of a name that does not
 * exist; of a name that is well formed, which the caller has seen to, it means nothing else.
 */
export function whereMissing<T>(instead: T): (error: unknown) => T {
  return (error) => {
    if (missing.has(classOf(error))) return instead;
    throw error;
  };
}

const missing: ReadonlySet<string> = new Set([
  'ValidationException',
  'ResourceNotFound',
  'ResourceNotFoundException',
]);
