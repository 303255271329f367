import type { Fold, Locale, Stamp } from '../../src/index.ts';
import { literal } from './literal.ts';
import { richText, richTextOf } from './rich-text.ts';
import type { Part } from './rich-text.ts';
import { timelineEntry } from './timeline.ts';
import { toRuns } from './to-runs.ts';

/** Which of how many folds it is, counted from 0, and stamps that found no room in the timeline. */
export type FoldPlace = {
  readonly nth: number;
  readonly folds: number;
  readonly earlier: readonly Stamp[];
  readonly locale: Locale;
};

/** Evidence behind one press. */
export function fold(element: Fold, { nth, folds, earlier, locale }: FoldPlace): readonly Part[] {
  const { evidence, show, hide } = idsOf(nth);
  const toggle = (id: string, title: string, isVisible: boolean): Part => ({
    type: 'ActionSet',
    id,
    ...(isVisible ? {} : { isVisible }),
    spacing: 'medium',
    actions: [
      {
        type: 'Action.ToggleVisibility',
        title: literal(title),
        targetElements: [evidence, show, hide],
      },
    ],
  });
  return [
    toggle(show, element.show, true),
    toggle(hide, element.hide, false),
    {
      type: 'Container',
      id: evidence,
      isVisible: false,
      style: 'emphasis',
      spacing: 'small',
      items: [
        ...earlier.map((stamp) => timelineEntry(stamp, locale)),
        ...element.body.map((line) => (folds > 1 ? inline(line) : labelled(line))),
      ],
    },
  ];
}

/** Ids of the two buttons that hide each other, and of what they show: of each fold its own. */
function idsOf(nth: number) {
  const id = nth === 0 ? 'ev' : `ev${nth + 1}`;
  return { evidence: id, show: `${id}S`, hide: `${id}H` };
}

/** Half as many bytes as columns: of several folds more stays within the limit of a card. */
function inline({ label, text }: Fold['body'][number]): Part {
  const name = label === '' ? [] : toRuns([`${label}  `], { weight: 'bolder' });
  return richTextOf([...name, ...toRuns(text)], 'small');
}

function labelled({ label, text }: Fold['body'][number]): Part {
  if (label === '') return richText(text, {}, 'small');
  return {
    type: 'ColumnSet',
    spacing: 'small',
    columns: [
      {
        type: 'Column',
        width: '112px',
        items: [richText([label], { size: 'small', isSubtle: true })],
      },
      { type: 'Column', width: 'stretch', items: [richText(text)] },
    ],
  };
}
