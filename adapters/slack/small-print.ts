import type { Line } from '../../src/index.ts';
import type { Block } from './block.ts';
import type { Drawing } from './drawing.ts';
import { mrkdwn } from './mrkdwn.ts';

/** The rule, and place and reference. mrkdwn, because only it shows times in the reader's zone. */
export function smallPrint(lines: readonly Line[], drawing: Drawing): readonly Block[] {
  const elements = lines
    .map((line) => mrkdwn(line, drawing))
    .filter((text) => text !== '')
    .slice(0, 10)
    .map((text) => ({ type: 'mrkdwn', text: text.slice(0, 3000), verbatim: true }));
  return elements.length === 0 ? [] : [{ type: 'context', elements }];
}
