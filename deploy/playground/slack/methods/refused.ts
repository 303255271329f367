import type { Answer } from './method.ts';

/** A platform error, with Slack's explanations where it gives some. */
export function refused(error: string, messages: readonly string[] = []): Answer {
  const explained = messages.length === 0 ? {} : { response_metadata: { messages } };
  return { ok: false, error, ...explained };
}
