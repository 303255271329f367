import type { z } from 'zod';
import { AwsError } from '../../../aws-error.ts';

/** Refuses content that is no JSON, or not as the schema has it; says the first place. */
export function checkContent(content: string, schema: z.ZodType): void {
  const parsed = schema.safeParse(json(content));
  if (parsed.success) return;
  const [first] = parsed.error.issues;
  const place = ['$', ...(first?.path ?? []).map(String)].join('.');
  throw invalid(`${place}: ${first?.message}`);
}

function json(content: string): unknown {
  try {
    return JSON.parse(content);
  } catch {
    throw invalid('it is not JSON');
  }
}

function invalid(why: string): AwsError {
  return new AwsError('ValidationException', `Model card content is not valid: ${why}`);
}
