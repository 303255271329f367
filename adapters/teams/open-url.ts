import { literal } from './literal.ts';
import type { Part } from './rich-text.ts';

/** A button that leads to a page. Throws for a scheme that runs something; its error names no link. */
export function openUrl(label: string, url: string): Part {
  const { protocol = 'no address', href = '' } = URL.parse(url) ?? {};
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`no page: ${protocol}`);
  return { type: 'Action.OpenUrl', title: literal(label), url: href };
}
