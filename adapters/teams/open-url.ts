import { literal } from './literal.ts';
import type { Part } from './rich-text.ts';

/** A button that leads to a page. Throws for a scheme that runs something. */
export function openUrl(label: string, url: string): Part {
  const { protocol, href } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new Error(`no page: ${url}`);
  return { type: 'Action.OpenUrl', title: literal(label), url: href };
}
