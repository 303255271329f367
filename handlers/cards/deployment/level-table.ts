import type { Cell, Element, LevelFigure, Words } from '../../../src/index.ts';

/** How a version serves, each figure with its limit; a sentence where nobody called it. */
export function levelTable(
  figures: readonly LevelFigure[],
  version: number,
  { deployment, modelPackage }: Pick<Words, 'deployment' | 'modelPackage'>,
): Element {
  const says = deployment.level;
  if (figures.length === 0) return { kind: 'remark', text: [says.none] };
  const rows = figures.map(({ metric, value, limit, is }) => {
    const text = says.is(is);
    const fails = is === 'above' || is === 'below';
    const verdict = fails ? { text, as: 'bold' as const } : text;
    const cells: readonly Cell[] = [
      halves(says.name(metric)),
      limit === undefined ? [[value]] : [[value], [`(${limit})`]],
      [[limit === undefined ? '–' : verdict]],
    ];
    return { cells, keep: 'always' as const };
  });
  const head = [says.metric, says.versus(version), says.limit];
  return { kind: 'table', head, rows, more: (n) => modelPackage.table.more(n) };
}

/** A phone breaks it after its first word, or not at all. */
function halves(name: string): Cell {
  const [first = '', ...rest] = name.split(' ');
  return rest.length === 0 ? [[first]] : [[first], [rest.join(' ')]];
}
