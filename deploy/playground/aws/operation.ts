import { z } from 'zod';
import { AwsError } from './aws-error.ts';
import type { Caller } from './principals.ts';

/** What one API operation does with a parsed body. `signal` aborts when the client hangs up. */
export type Operation = (input: unknown, caller: Caller, signal: AbortSignal) => unknown;

/** An operation whose input is checked as the service does: by a sentence that names the member. */
export function operation<T>(
  schema: z.ZodType<T>,
  perform: (input: T, caller: Caller, signal: AbortSignal) => unknown,
  refusal = 'ValidationException',
): Operation {
  return (input, caller, signal) => {
    const parsed = schema.safeParse(input);
    if (!parsed.success) throw new AwsError(refusal, sentence(parsed.error));
    return perform(parsed.data, caller, signal);
  };
}

function sentence({ issues }: z.ZodError): string {
  const count = issues.length === 1 ? '1 validation error' : `${issues.length} validation errors`;
  return `${count} detected: ${issues.map(constraint).join('; ')}`;
}

function constraint({ path, message }: z.core.$ZodIssue): string {
  const member = path.map((part) => lowerFirst(String(part))).join('.');
  return `Value at '${member}' failed to satisfy constraint: ${message}`;
}

function lowerFirst(name: string): string {
  return name.charAt(0).toLowerCase() + name.slice(1);
}
