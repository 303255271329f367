import type { GroupRef } from '../registry.ts';

/** The name of the parameter that is the pointer of a stage. */
export function pointerName({ name }: GroupRef, stage: string): string {
  return `/ringi/models/${name}/${stage}`;
}
