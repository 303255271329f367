import { z } from 'zod';
import type { Check } from '../deployments.ts';

const what = z.enum([
  'image',
  'artifact',
  'key',
  'alarm',
  'alarmQuiet',
  'variant',
  'previous',
  'endpoint',
  'firstEndpoint',
  'usableEndpoint',
  'component',
  'quota',
]);

/** What lacked, as the reason of an execution that ended by it. */
export function lackCode({ what: of, name }: Pick<Check, 'what' | 'name'>): string {
  return `lacks/${of}/${name}`;
}

/** Parses what `lackCode` wrote; undefined for any other reason. */
export function lackIn(code: string): Check | undefined {
  const [, of, name] = /^lacks\/([A-Za-z]+)\/(.+)$/su.exec(code) ?? [];
  const parsed = what.safeParse(of);
  if (!parsed.success || name === undefined) return undefined;
  return { what: parsed.data, name, is: 'missing' };
}
