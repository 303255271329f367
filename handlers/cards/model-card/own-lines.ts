import {
  isOwn,
  plain,
  readField,
  type FoldLine,
  type Line,
  type Words,
} from '../../../src/index.ts';
import type { Folded } from './folded.ts';
import { cutOrder } from './cut-order.ts';
import type { Scene } from './scene.ts';
import { shownValue } from './shown-value.ts';

const details = ['additional_information', 'custom_details'] as const;
const prefix = 'ringi/';
/** So many entries are shown; the rest is counted. */
const most = { entries: 8, kept: 3, text: 260 } as const;

/** What Ringi wrote into the card, the newest first. */
export function ownLines({ seen, words }: Scene): Folded {
  const own = Object.entries(customIn(seen.shown.content)).filter(([key]) => isOwn({ key }));
  const entries = own
    .filter(([key]) => /^ringi\/\d+$/u.test(key))
    .toSorted(([a], [b]) => b.localeCompare(a));
  const says = words.modelCard.fold;
  const shown = entries.slice(0, most.entries);
  const beyond = entries.length - shown.length;
  const aside = own.filter(([key]) => /^ringi\/before [^/]+\/\d+$/u.test(key)).length;
  const stages = named('stages', says.stages, own);
  const isOnlyStages = entries.length === 0 && stages.length > 0;
  return {
    subtitle: isOnlyStages ? says.standing : says.entries(entries.length),
    body: [
      ...stages,
      ...shown.map(([key, value], n) => ({
        label: `#${Number(key.slice(prefix.length))}`,
        text: entryText(shownValue(value, 1_100), words),
        ...(n < most.kept ? { keep: cutOrder.own } : { keep: cutOrder.older }),
      })),
      ...(beyond > 0 ? [{ label: '', text: [says.more(beyond)], keep: cutOrder.older }] : []),
      ...named('summary', says.older, own),
      ...(aside > 0 ? [{ label: '', text: [says.aside(aside)], keep: cutOrder.older }] : []),
    ],
  };
}

function customIn(content: Scene['seen']['shown']['content']) {
  const value = readField(content, details);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : {};
}

function named(
  key: string,
  label: string,
  own: readonly (readonly [string, Parameters<typeof shownValue>[0]])[],
): readonly FoldLine[] {
  const found = own.find(([name]) => name === `${prefix}${key}`)?.[1];
  const text = shownValue(found, most.text);
  return text === '' ? [] : [{ label, text: [text], keep: cutOrder.older }];
}

/** An entry begins with when it was. */
function entryText(value: string, words: Words): Line {
  const [, at, text] = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z) (.*)$/u.exec(value) ?? [];
  if (at === undefined || text === undefined || Number.isNaN(new Date(at).getTime())) {
    return [plain(value, most.text)];
  }
  return [words.when(at, 'date-time'), ` · ${plain(told(text), most.text)}`];
}

/** Without its end: the number stands before it, and a long link is no reading on a card. */
function told(text: string): string {
  return text.replace(/ Journal \d+\.(?: https:\S+)?$/u, '');
}
