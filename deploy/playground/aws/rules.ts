import { readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';

const folder = new URL('../../aws/rules/', import.meta.url);
const named = z.looseObject({ detail: z.looseObject({ bucket: z.unknown() }).optional() });

/** A rule of EventBridge: its name and what it lets through. */
export type Rule = { readonly name: string; readonly pattern: object };

/** The rules of deploy/aws; a bucket that everybody names for himself may be any here. */
export function rules(): readonly Rule[] {
  return readdirSync(folder).map((file) => {
    const { detail, ...pattern } = named.parse(
      JSON.parse(readFileSync(new URL(file, folder), 'utf8')),
    );
    const { bucket: _bucket, ...rest } = detail ?? { bucket: undefined };
    const name = `ringi-${file.replace(/\.json$/u, '')}`;
    return { name, pattern: { ...pattern, ...(detail && { detail: rest }) } };
  });
}
