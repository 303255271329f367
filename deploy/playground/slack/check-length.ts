import type { Report } from './check-text.ts';

/** Checks an optional string, or a list, against its greatest length. */
export function checkLength(value: unknown, max: number, pointer: string, report: Report): void {
  if (value === undefined) return;
  const items = Array.isArray(value);
  if (typeof value !== 'string' && !items) report('must be a string', pointer);
  else if (value.length > max) {
    report(`no more than ${max} ${items ? 'items' : 'characters'} allowed`, pointer);
  }
}
