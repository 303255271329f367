import type { Fold, FoldLine } from '../../src/index.ts';
import type { Block } from './block.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { literal } from './literal.ts';
import { plainText } from './plain-text.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';

/** A container takes ten blocks; lines beyond that share one. */
const childrenMax = 10;

/** Evidence behind one click: a collapsed container. */
export function fold({ title, subtitle, body }: Fold, drawing: Drawing): readonly Block[] {
  const size = Math.max(1, Math.ceil(body.length / childrenMax));
  const children = chunks(body, size).flatMap((lines) =>
    richText(...lines.map((line) => section(...foldLine(line, drawing)))),
  );
  if (children.length === 0) return [];
  return [
    {
      type: 'container',
      title: plainText(title, 150),
      // A longer one does not wrap and widens the whole message.
      ...(subtitle === '' ? {} : { subtitle: plainText(subtitle, 40) }),
      is_collapsible: true,
      default_collapsed: true,
      width: 'full',
      child_blocks: children,
    },
  ];
}

function foldLine({ label, text }: FoldLine, drawing: Drawing): readonly Block[] {
  return [...(label === '' ? [] : literal(`${label}  `, 'bold')), ...inline(text, drawing)];
}

function chunks<T>(all: readonly T[], size: number): readonly (readonly T[])[] {
  const starts = Array.from({ length: Math.ceil(all.length / size) }, (_, i) => i * size);
  return starts.map((start) => all.slice(start, start + size));
}
