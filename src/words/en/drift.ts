import type { DriftWords } from '../drift-words.ts';
import { quoted, warning, weight } from './drift/body.ts';
import { button } from './drift/button.ts';
import { chart } from './drift/chart.ts';
import { deleted } from './drift/deleted.ts';
import { form } from './drift/form.ts';
import { lead } from './drift/lead.ts';
import { notes } from './drift/notes.ts';
import { origin, rules } from './drift/small-print.ts';
import { says, summary } from './drift/summary.ts';
import { name, table } from './drift/table.ts';
import { timeline } from './drift/timeline.ts';
import { title } from './drift/title.ts';
import { verdict } from './drift/verdict.ts';

/** A monitor's card, in English. */
export const drift: DriftWords = {
  title,
  lead,
  verdict,
  table,
  name,
  quoted,
  chart,
  weight,
  warning,
  origin,
  rules,
  timeline,
  button,
  form,
  notes,
  deleted,
  changed: 'It is another incident.',
  summary,
  says,
};
