import type { Element } from '../../src/index.ts';
import type { Block } from './block.ts';
import type { Drawing } from './drawing.ts';
import { inline } from './inline.ts';
import { literal } from './literal.ts';
import { richText } from './rich-text.ts';
import { section } from './section.ts';

type Path = Extract<Element, { readonly kind: 'path' }>;

/** The ladder on one line: what is done has its tick, the current step is bold. */
export function path({ steps }: Path, drawing: Drawing): readonly Block[] {
  const elements = steps.flatMap((step, i) => [
    ...(i === 0 ? [] : literal(' › ')),
    ...inline(step.label, drawing, { strong: step.state === 'current' }),
    ...(step.state === 'done' && !ticked(step.label) ? literal(' ✓') : []),
  ]);
  return richText(section(...elements));
}

function ticked(label: Path['steps'][number]['label']): boolean {
  return label.some((span) => typeof span === 'string' && span.includes('✓'));
}
