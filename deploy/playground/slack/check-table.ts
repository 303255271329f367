import { checkLength } from './check-length.ts';
import { checkRichText } from './check-rich-text.ts';
import type { Report } from './check-text.ts';
import { dict, type Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import { limits } from './limits.ts';
import { stringOf } from './string-of.ts';
import { visibleText } from './visible-text.ts';

/** Checks a `table` block: rows, cells, and the text of all cells together. */
export function checkTable(block: Dict, pointer: string, report: Report): void {
  const rows = Array.isArray(block.rows) ? block.rows.map(dicts) : [];
  if (rows.length === 0) report('must have at least 1 row', `${pointer}/rows`);
  checkLength(block.rows, limits.tableRows, `${pointer}/rows`, report);
  checkLength(block.column_settings, limits.tableCells, `${pointer}/column_settings`, report);
  rows.forEach((row, r) => {
    checkLength(row, limits.tableCells, `${pointer}/rows/${r}`, report);
    row.forEach((cell, c) => checkCell(cell, `${pointer}/rows/${r}/${c}`, report));
  });
  const length = rows.flat().reduce((sum, cell) => sum + visibleText(dict(cell)).length, 0);
  if (length > limits.tableText) report(`more than ${limits.tableText} characters`, pointer);
}

function checkCell(cell: Dict, pointer: string, report: Report): void {
  const type = stringOf(cell.type);
  if (type === 'rich_text') checkRichText(cell, pointer, report);
  else if (type !== 'raw_text' && type !== 'raw_number') {
    report(`unsupported type: ${type}`, `${pointer}/type`);
  } else if (stringOf(cell.text) === '') {
    report('must be more than 0 characters', `${pointer}/text`);
  }
}
