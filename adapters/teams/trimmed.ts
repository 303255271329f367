import type { Card, Element, Fold, FoldLine, Stamp } from '../../src/index.ts';

/** A card and the stamps that went from its timeline into the fold. */
export type Trimmed = { readonly card: Card; readonly earlier: readonly Stamp[] };

type Table = Extract<Element, { readonly kind: 'table' }>;
type Row = Table['rows'][number];

/** Rows and earlier stamps that stay however long the card is. */
const rowsToStay = 6;
const stampsToStay = 10;
const dots: Stamp = { text: ['…'] };

/**
 * The card as it is, then with more and more left out, in the order in which it hurts least:
 * remarks, evidence, long tables, a chart's lines, earlier stamps, long quotations. Warnings, buttons
 * and rule always stay.
 */
export function* trimmed(card: Card): Generator<Trimmed> {
  let now: Trimmed = {
    card: { ...card, body: card.body.map((one) => mostRows(one)) },
    earlier: [],
  };
  const withBody = (body: readonly Element[]): Trimmed =>
    (now = { ...now, card: { ...now.card, body } });
  yield now;

  yield withBody(now.card.body.filter(({ kind }) => kind !== 'remark'));
  const whole = now.card.body;
  const cut = (change: (element: Element, whole: Element) => Element): Trimmed =>
    withBody(now.card.body.map((one, index) => change(one, whole[index] ?? one)));
  const keeps = keepsOf(card);
  for (const keep of keeps) {
    yield cut((one) => withFold(one, (line) => shorter(line, keep)));
    yield cut((one) => withoutLines(one, keep));
  }
  for (const out of [['short'], ['short', 'long'], ['short', 'long', 'always']] as const) {
    yield cut((one, original) => fewerRows(original, one, out));
  }
  // The sentence below a chart says what its lines show.
  yield cut((one) => (one.kind === 'chart' ? { ...one, series: [] } : one));
  yield (now = shorterTimeline(now));
  for (const length of [200, 80]) yield (now = shorterQuotes(now, length));
  yield (now = { ...now, earlier: newest(now.earlier) });
}

function keepsOf({ body }: Card): readonly number[] {
  const lines: readonly FoldLine[] = body.flatMap((one) => (one.kind === 'fold' ? one.body : []));
  return [...new Set(lines.flatMap(({ keep }) => keep ?? []))].toSorted((a, b) => a - b);
}

function withFold(element: Element, change: (line: FoldLine) => FoldLine): Element {
  return element.kind === 'fold' ? { ...element, body: element.body.map(change) } : element;
}

/** What is left of a line that was cut fits into one line of a phone. */
function shorter(line: FoldLine, keep: number): FoldLine {
  const text = plain(line);
  return line.keep !== keep || text.length <= 60
    ? line
    : { ...line, text: [`${Array.from(text).slice(0, 60).join('')}…`] };
}

function plain({ text }: FoldLine): string {
  return text
    .map((span) => {
      if (typeof span === 'string') return span;
      if ('person' in span) return span.person.name;
      return 'at' in span ? span.fallback : span.text;
    })
    .join('');
}

function withoutLines(element: Element, keep: number): Element {
  if (element.kind !== 'fold') return element;
  const dots: Fold['body'][number] = { label: '', text: ['…'] };
  const isCut = ({ label, ...line }: FoldLine) =>
    line.keep === keep || label + plain({ label, ...line }) === '…';
  // Of several folds, that one says so in which something was left out.
  if (!element.body.some(isCut)) return element;
  return { ...element, body: [...element.body.filter((line) => !isCut(line)), dots] };
}

/** A table of which a card shows only so many rows, however short it is. */
function mostRows(element: Element): Element {
  if (element.kind !== 'table' || element.most === undefined) return element;
  const gone = element.rows.slice(element.most);
  return gone.length === 0 ? element : withoutRows(element, new Set(gone));
}

function fewerRows(original: Element, element: Element, out: readonly Row['keep'][]): Element {
  if (original.kind !== 'table' || original.most !== undefined) return element;
  const spare = original.rows.filter(({ keep }) => out.includes(keep));
  // What stands first is worst.
  const least = spare.toReversed().toSorted((a, b) => out.indexOf(a.keep) - out.indexOf(b.keep));
  const gone = new Set(least.slice(0, Math.max(0, original.rows.length - rowsToStay)));
  return gone.size === 0 ? element : withoutRows(original, gone);
}

function withoutRows(table: Table, gone: ReadonlySet<Row>): Table {
  const said: Row = { cells: [[[table.more(gone.size)]]], keep: 'always' };
  return { ...table, rows: [...table.rows.filter((row) => !gone.has(row)), said] };
}

/** The newest three stay; the rest goes into the last fold, where there is one. */
function shorterTimeline({ card, earlier }: Trimmed): Trimmed {
  if (!card.body.some(({ kind }) => kind === 'fold')) return { card, earlier };
  const stamps = card.body.flatMap((one) => (one.kind === 'timeline' ? one.entries : []));
  const body = card.body.map((one) =>
    one.kind === 'timeline' ? { ...one, entries: one.entries.slice(-3) } : one,
  );
  return { card: { ...card, body }, earlier: [...earlier, ...stamps.slice(0, -3)] };
}

const newest = (stamps: readonly Stamp[]): readonly Stamp[] =>
  stamps.length <= stampsToStay ? stamps : [dots, ...stamps.slice(-stampsToStay)];

function shorterQuotes({ card, earlier }: Trimmed, length: number): Trimmed {
  const short = (stamp: Stamp): Stamp =>
    stamp.quote === undefined || stamp.quote.length <= length
      ? stamp
      : { ...stamp, quote: `${Array.from(stamp.quote).slice(0, length).join('')}…` };
  const body = card.body.map((one) =>
    one.kind === 'timeline' ? { ...one, entries: one.entries.map((stamp) => short(stamp)) } : one,
  );
  return { card: { ...card, body }, earlier: earlier.map((stamp) => short(stamp)) };
}
