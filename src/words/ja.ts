import { en } from './en.ts';
import type { Words } from './words.ts';

/** Every sentence, in Japanese. */
export const ja: Words = { ...en, locale: 'ja' };
