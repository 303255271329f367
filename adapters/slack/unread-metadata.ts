import { unreadableButton } from '../../src/index.ts';
import type { FormMetadata } from './metadata.ts';

/** In place of what a button or a form should have brought back, and nobody can read. */
export function unreadMetadata(place: Pick<FormMetadata, 'channel' | 'ts'>): FormMetadata {
  return { ...unreadableButton, locale: 'en', ...place };
}
