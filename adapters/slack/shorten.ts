import type { Card, Element, Fold, FoldLine, Line, Stamp } from '../../src/index.ts';
import { clean } from './clean.ts';

/** Visible characters a card may have before it is cut; a phone shows about 1,000 at once. */
const enough = 5000;

/** The card, cut in the order of the design until it is short enough; a cut is always said. */
export function shorten(card: Card, length: (card: Card) => number): Card {
  let shorter = { ...card, body: mostRows(card.body) };
  for (const cut of cuts(card)) {
    if (length(shorter) <= enough) return shorter;
    shorter = { ...shorter, body: cut(shorter.body) };
  }
  return shorter;
}

type Cut = (body: readonly Element[]) => readonly Element[];

/** First what explains, last what decides: never title, lead, warnings, failed gates, the rule. */
function cuts({ body }: Card): readonly Cut[] {
  const kept = body.flatMap((element) => (element.kind === 'fold' ? element.body : []));
  const ranks = [...new Set(kept.flatMap(({ keep }) => (keep === undefined ? [] : [keep])))];
  return [
    withoutRemarks,
    ...ranks.toSorted((a, b) => a - b).map((rank) => foldWithout(rank)),
    shortQuotes,
    fewerRows('short'),
    fewerRows('long'),
    withoutLines,
    shortTimeline,
    shortText,
  ];
}

const rowsMax = 6;
const stampsMax = 3;

/** Tables of which a card shows only so many rows, however short it is. */
function mostRows(body: readonly Element[]): readonly Element[] {
  return body.flatMap((element): readonly Element[] => {
    if (element.kind !== 'table') return [element];
    const { rows, most = rows.length } = element;
    return withRows(element, rows.slice(0, most));
  });
}

function withoutRemarks(body: readonly Element[]): readonly Element[] {
  return body.filter(({ kind }) => kind !== 'remark');
}

/** The sentence below a chart says what its lines show. */
function withoutLines(body: readonly Element[]): readonly Element[] {
  return body.map((element) => (element.kind === 'chart' ? { ...element, series: [] } : element));
}

function foldWithout(rank: number): Cut {
  return (body) =>
    body.map((element) => {
      if (element.kind !== 'fold') return element;
      const rest = element.body.filter(({ keep }) => keep !== rank);
      const cut = element.body.length - rest.length + counted(rest);
      // Of several folds, that one says so in which something was left out.
      return cut === 0 ? element : { ...element, body: [...rest.filter(isNoCount), count(cut)] };
    });
}

const countLabel = '…';

function count(n: number): FoldLine {
  return { label: countLabel, text: [`+${n}`] };
}

function isNoCount({ label }: FoldLine): boolean {
  return label !== countLabel;
}

function counted(lines: readonly FoldLine[]): number {
  const line = lines.find((one) => !isNoCount(one));
  return Number(line?.text[0] ?? 0);
}

function shortQuotes(body: readonly Element[]): readonly Element[] {
  return body.map((element) => {
    if (element.kind !== 'timeline') return element;
    const entries = element.entries.map((entry) =>
      entry.quote === undefined ? entry : { ...entry, quote: clean(entry.quote, 200) },
    );
    return { ...element, entries };
  });
}

function fewerRows(keep: 'short' | 'long'): Cut {
  return (body) =>
    body.flatMap((element): readonly Element[] => {
      if (element.kind !== 'table') return [element];
      const spare = element.rows.filter((row) => row.keep === keep);
      const cut = new Set(
        spare
          .slice(0)
          .toReversed()
          .slice(0, Math.max(0, element.rows.length - rowsMax)),
      );
      return withRows(
        element,
        element.rows.filter((row) => !cut.has(row)),
      );
    });
}

type Table = Extract<Element, { readonly kind: 'table' }>;

/** The table with these of its rows, and how many more there are. */
function withRows(table: Table, rows: Table['rows']): readonly Element[] {
  const cut = table.rows.length - rows.length;
  if (cut === 0) return [table];
  return [
    { ...table, rows },
    { kind: 'ahead', text: [table.more(cut)] },
  ];
}

/** The oldest stamps go into the last fold; the newest stay next to the buttons. */
function shortTimeline(body: readonly Element[]): readonly Element[] {
  const stamps = body.flatMap((element) => (element.kind === 'timeline' ? element.entries : []));
  const older = stamps.slice(0, Math.max(0, stamps.length - stampsMax));
  if (older.length === 0 || !body.some(({ kind }) => kind === 'fold')) return body;
  const last = body.findLast(({ kind }) => kind === 'fold');
  return body.map((element) => {
    if (element.kind === 'timeline') return { ...element, entries: stamps.slice(older.length) };
    return element.kind === 'fold' && element === last ? withStamps(element, older) : element;
  });
}

/** At the very end: long texts, wherever they stand. */
function shortText(body: readonly Element[]): readonly Element[] {
  return body.map((element): Element => {
    if (element.kind === 'fold') {
      return {
        ...element,
        body: element.body.map((line) => ({ ...line, text: clipped(line.text) })),
      };
    }
    if (element.kind !== 'timeline') return element;
    const entries = element.entries.map((entry) => ({ ...entry, text: clipped(entry.text) }));
    return { ...element, entries };
  });
}

function clipped(line: Line): Line {
  return line.map((span) => {
    if (typeof span === 'string') return clean(span, 200);
    return 'text' in span ? { ...span, text: clean(span.text, 200) } : span;
  });
}

function withStamps(fold: Fold, stamps: readonly Stamp[]): Fold {
  const lines = stamps.map(({ text, at, fallback = '', quote }): FoldLine => {
    const when: Line = at === undefined ? [] : [', ', { at, show: 'date-time', fallback }];
    return { label: '', text: [...text, ...when, ...(quote === undefined ? [] : [` “${quote}”`])] };
  });
  return { ...fold, body: [...lines, ...fold.body] };
}
