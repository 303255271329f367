import { digest, evidenceOf } from '../../src/index.ts';
import type { Evidence, Json, ReportSource } from '../../src/index.ts';

/** The evidence of one report of this kind, from its text or from JSON. */
export function evidenceIn(kind: ReportSource['kind'], content: string | Json): Evidence {
  const text = typeof content === 'string' ? content : JSON.stringify(content);
  return evidenceOf([{ source: sourceOf(kind), file: { text, digest: digest(text) } }]);
}

/** Where a report of this kind lies. */
export function sourceOf(kind: ReportSource['kind']): ReportSource {
  const uri = `s3://harbor-models/credit-risk/12/${kind}/analysis.json`;
  return { kind, uri, contentType: 'application/json' };
}

/** Names and values alone, for tables. */
export function valuesOf({ metrics }: Evidence): readonly (readonly [string, number])[] {
  return metrics.map(({ name, value }) => [name, value]);
}
