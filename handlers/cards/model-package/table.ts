import type { Cell, Element, Line } from '../../../src/index.ts';
import type { Row } from './compare.ts';
import type { Scene } from './scene.ts';

/** What has a gate and what got worse; what fails comes first. Nothing of both: no table. */
export function table(scene: Scene): readonly Extract<Element, { kind: 'table' }>[] {
  const { words, judged, forward } = scene;
  const rows = shownRows(scene);
  if (!forward || rows.length === 0) return [];
  const says = words.modelPackage.table;
  return [
    {
      kind: 'table',
      head: [
        says.metric,
        says.versus(judged.version, judged.baseline?.version, forward.stage),
        says.gate(forward.stage),
      ],
      rows: rows.map((row) => ({
        cells: [[[words.modelPackage.metric(row.metric)]], figures(row, scene), gate(row, scene)],
        keep: keepOf(row),
      })),
      more: (n) => says.more(n),
    },
  ];
}

/** The rows of the table, and (`rest`) those that go into the fold. */
export function shownRows({ rows, forward }: Scene): readonly Row[] {
  if (!forward) return [];
  const shown = rows.filter(({ gate: asks, compared }) => asks || compared.is === 'worse');
  return [
    ...shown.filter((row) => keepOf(row) === 'always'),
    ...shown.filter((row) => keepOf(row) !== 'always'),
  ];
}

function keepOf({ gate: asks, compared }: Row): 'always' | 'long' | 'short' {
  if (asks && asks.status !== 'passes') return 'always';
  return compared.is === 'worse' ? 'long' : 'short';
}

function figures(row: Row, { words, judged }: Scene): Cell {
  const says = words.modelPackage.table;
  if (row.value === undefined) return [[says.notReported]];
  if (row.baseline === undefined) {
    // A number that the version in service does not report cannot be compared.
    return judged.baseline ? [[row.value], [`(${says.notReported})`]] : [[row.value]];
  }
  const text = says.change(row.compared, row.change);
  const { is } = row.compared;
  const change: Line = is === 'better' || is === 'worse' ? [{ text, as: is }] : [text];
  return [[row.both], change];
}

function gate({ gate: asks }: Row, { words }: Scene): Cell {
  const says = words.modelPackage.table;
  if (!asks) return [[says.noGate]];
  const status = says.status(asks.status);
  const closed = asks.status === 'fails' || asks.status === 'missing';
  return [[closed ? { text: status, as: 'fails' } : status], [`(${says.need(asks.need)})`]];
}
