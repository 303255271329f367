import { z } from 'zod';
import { charactersOf } from './characters-of.ts';

/** A text of so many characters at most, as JSON Schema counts them. */
export function text(max: number) {
  return z
    .string()
    .refine((value) => charactersOf(value) <= max, `is longer than ${max} characters`);
}

/** A name of one to so many characters. */
export function named(max: number) {
  return text(max).refine((value) => value !== '', 'is empty');
}
