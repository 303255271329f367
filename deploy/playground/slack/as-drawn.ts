import { dict } from './dict.ts';

/**
 * Blocks as a renderer should get them: without `verbatim`. Slack takes it as "find no links by
 * yourself" and still shows `<!date^…>`; the renderer for React takes it as "show as typed".
 */
export function asDrawn(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(asDrawn);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(dict(value)).filter(([name]) => name !== 'verbatim');
  return Object.fromEntries(entries.map(([name, inner]) => [name, asDrawn(inner)]));
}
