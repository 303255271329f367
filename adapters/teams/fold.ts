import type { Fold, Locale, Stamp } from '../../src/index.ts';
import { literal } from './literal.ts';
import { richText } from './rich-text.ts';
import type { Part } from './rich-text.ts';
import { timelineEntry } from './timeline.ts';

/** Ids of the two buttons that hide each other, and of what they show. */
const [evidence, show, hide] = ['ev', 'evS', 'evH'];

/** Evidence behind one press; `earlier` are stamps that found no room in the timeline. */
export function fold(element: Fold, earlier: readonly Stamp[], locale: Locale): readonly Part[] {
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
        ...element.body.map((line) => labelled(line)),
      ],
    },
  ];
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
