import type { Element } from '../../src/index.ts';
import type { Block } from './block.ts';
import { chart } from './chart.ts';
import type { Drawing } from './drawing.ts';
import { fold } from './fold.ts';
import { inline } from './inline.ts';
import { literal } from './literal.ts';
import { path } from './path.ts';
import { richText, type Group } from './rich-text.ts';
import { section } from './section.ts';
import { table } from './table.ts';
import { timeline } from './timeline.ts';

/** The body of a card; sentences that follow each other share one block. */
export function body(elements: readonly Element[], drawing: Drawing): readonly Block[] {
  return runs(elements).flatMap((run) => {
    const [first] = run;
    if (first === undefined) return [];
    return isSaid(first)
      ? richText(...run.flatMap((one) => said(one, drawing)))
      : drawn(first, drawing);
  });
}

function drawn(element: Element, drawing: Drawing): readonly Block[] {
  switch (element.kind) {
    case 'path':
      return path(element, drawing);
    case 'table':
      return [table(element, drawing)];
    case 'chart':
      return chart(element, drawing);
    case 'fold':
      return fold(element, drawing);
    case 'timeline':
      return timeline(element.entries, drawing);
    case 'warning':
    case 'ahead':
    case 'remark':
      return richText(...said(element, drawing));
  }
}

function said(element: Element, drawing: Drawing): readonly Group[] {
  if (!isSaid(element)) return [];
  const word = element.kind === 'warning' ? literal(`${element.word}  `, 'bold') : [];
  return [section(...word, ...inline(element.text, drawing))];
}

type Said = Extract<Element, { readonly kind: 'warning' | 'ahead' | 'remark' }>;

function isSaid(element: Element): element is Said {
  return ['warning', 'ahead', 'remark'].includes(element.kind);
}

/** Sentences in one run, every other element alone. */
function runs(elements: readonly Element[]): readonly (readonly Element[])[] {
  return elements.reduce<readonly (readonly Element[])[]>((all, element) => {
    const last = all.at(-1)?.at(-1);
    const joins = last !== undefined && isSaid(last) && isSaid(element);
    return joins ? [...all.slice(0, -1), [...(all.at(-1) ?? []), element]] : [...all, [element]];
  }, []);
}
