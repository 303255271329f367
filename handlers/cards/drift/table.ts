import type { Cell, Element, Line } from '../../../src/index.ts';
import { rowsOf, type Row } from './rows.ts';
import type { Scene } from './scene.ts';

/** So many are shown, the worst; the command shows all. */
const most = 4;
/** Sentences of the monitor's own that are quoted, where it gives no number. */
const quotes = 2;

/** What drifted, worst first. */
export function table({ seen, situation, words }: Scene): readonly Element[] {
  const { judged, shown } = seen;
  const { report } = shown.found ?? {};
  if (situation.trouble !== 'fires' || !report || report.findings.length === 0) return [];
  const { type, group } = judged;
  const rows = rowsOf(report, type);
  // The listing of a report is cut; what drifted is counted.
  const hidden = Math.max(0, report.drifted - rows.length);
  const says = words.drift;
  return [
    {
      kind: 'table',
      head: [says.table.feature(type), says.table.score(type)],
      rows: rows.map((row) => ({ cells: cellsOf(row, type, says), keep: 'long' })),
      more: (n) => says.table.more(n + hidden, group.name),
      most,
    },
    ...rows
      .slice(0, most)
      .flatMap(({ name, score, quote }) => (score === undefined && quote ? [{ name, quote }] : []))
      .slice(0, quotes)
      .map(({ name, quote }): Element => {
        return { kind: 'remark', text: says.quoted(says.name(name, type), quote) };
      }),
  ];
}

function cellsOf(
  row: Row,
  type: Parameters<Scene['words']['drift']['name']>[1],
  says: Scene['words']['drift'],
): readonly Cell[] {
  const name: Line = [{ text: says.name(row.name, type), as: 'bold' }];
  const change = row.change && says.table.change(row.change);
  return [change === undefined ? [name] : [name, [change]], scoreOf(row, says)];
}

function scoreOf({ score, threshold, computed }: Row, says: Scene['words']['drift']): Cell {
  if (score === undefined) {
    return threshold === undefined
      ? [[says.table.unscored]]
      : [[says.table.unscored], [`(${threshold})`]];
  }
  const both = threshold === undefined ? score : `${score} (${threshold})`;
  return computed ? [[both], [says.table.computed]] : [[both]];
}
