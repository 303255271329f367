import type { Part } from './rich-text.ts';

/** What a row of a phone holds, in widths of a Latin letter; and a button apart from its title. */
const [room, edges] = [51, 6.5];
/** Two buttons a row; three where each is one word. */
const [most, mostWords] = [2, 3];

/** Buttons in rows in which no title is cut on a phone; the menu stands in the last with room. */
export function rowsOf(
  visible: readonly Part[],
  menu: readonly Part[],
): readonly (readonly Part[])[] {
  const rows = visible.reduce<readonly (readonly Part[])[]>((all, one) => {
    const last = all.at(-1);
    return last !== undefined && isRow([...last, one])
      ? [...all.slice(0, -1), [...last, one]]
      : [...all, [one]];
  }, []);
  if (menu.length === 0) return rows;
  const withMenu = rows.findLastIndex((row) => widthOf(row) + edges <= room);
  if (withMenu < 0) {
    // A menu alone in its row looks lost: the last button keeps it company.
    const last = rows.at(-1) ?? [];
    return [...rows.slice(0, -1), last.slice(0, -1), [...last.slice(-1), ...menu]].filter(isFull);
  }
  return rows.map((row, index) => (index === withMenu ? [...row, ...menu] : row));
}

function isRow(buttons: readonly Part[]): boolean {
  const max = buttons.every(isWord) ? mostWords : most;
  return buttons.length <= max && widthOf(buttons) <= room;
}

function isWord({ title }: Part): boolean {
  return typeof title === 'string' && !title.includes(' ');
}

function isFull(row: readonly Part[]): boolean {
  return row.length > 0;
}

function widthOf(row: readonly Part[]): number {
  return row.reduce((sum, { title }) => sum + edges + lettersOf(title), 0);
}

/** A Japanese letter is as wide as two Latin ones. */
function lettersOf(title: Part[string] | undefined): number {
  if (typeof title !== 'string') return 0;
  return Array.from(title).reduce((sum, letter) => sum + (letter > '\u2e80' ? 2 : 1), 0);
}
