import type { Element } from '../../src/index.ts';
import { chart } from './chart.ts';
import { fold } from './fold.ts';
import type { FoldPlace } from './fold.ts';
import { richTextOf } from './rich-text.ts';
import type { Part } from './rich-text.ts';
import { table } from './table.ts';
import { timelineEntry } from './timeline.ts';
import { toRuns } from './to-runs.ts';
import type { Run } from './to-runs.ts';

/** One element of a card's body as elements of an Adaptive Card. */
export function toParts(element: Element, place: FoldPlace): readonly Part[] {
  switch (element.kind) {
    case 'path':
      return [richTextOf(pathRuns(element.steps), 'medium')];
    case 'table':
      return [table(element)];
    case 'chart':
      return chart(element);
    case 'warning':
      return [
        richTextOf(
          [...toRuns([`${element.word}  `], { weight: 'bolder' }), ...toRuns(element.text)],
          'medium',
        ),
      ];
    case 'ahead':
    case 'remark':
      return [richTextOf(toRuns(element.text), 'small')];
    case 'fold':
      return fold(element, place);
    case 'timeline':
      return element.entries.map((entry) => timelineEntry(entry, place.locale));
  }
}

type Step = Extract<Element, { readonly kind: 'path' }>['steps'][number];

function pathRuns(steps: readonly Step[]): readonly Run[] {
  return steps.flatMap((step, index) => [
    ...(index === 0 ? [] : toRuns(['   ›   '], { isSubtle: true })),
    ...stepRuns(step),
  ]);
}

function stepRuns({ label, state }: Step): readonly Run[] {
  switch (state) {
    case 'current':
      return toRuns(label, { weight: 'bolder' });
    case 'next':
      return toRuns(label, { isSubtle: true });
    case 'done':
    case 'closed':
      return toRuns(label);
  }
}
