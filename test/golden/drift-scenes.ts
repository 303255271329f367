import { digest, type Note } from '../../src/index.ts';
import { drawnMonitor, monitorCardOf } from '../drift/drawn-monitor.ts';
import { monitorStates, type MonitorState } from '../drift/monitor-states.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts-of.ts';

/** Every state of a monitor's card. */
export function driftScenes(): readonly Scene[] {
  return locales.flatMap((locale) =>
    monitorStates.map((state, n): Scene => {
      const card = monitorCardOf(state, locale);
      const before = monitorStates.slice(0, n).flatMap((one) => drawnMonitor(one, locale).notes);
      const notes = card.notes.filter((note) => !before.some((one) => isSame(one, note)));
      const evidence = digest(state.seen.judged);
      const said = { kind: 'card', card, notes, evidence, others: others(state) } as const;
      return { name: state.name, locale, said };
    }),
  );
}

function isSame(one: Note, other: Note): boolean {
  return one.key === other.key && one.summary === other.summary;
}

/** What was written by a report, a monitor or a person. */
function others({ seen: { shown }, recorded }: MonitorState): readonly string[] {
  const findings = (shown.found?.report.findings ?? []).map(({ name, quote, category, columns }) => [
    name,
    quote,
    category,
    columns,
  ]);
  const rounds = [...recorded.earlier, ...(recorded.round ? [recorded.round] : [])];
  const reasons = rounds.flatMap(({ votes }) => votes.map(({ answers }) => answers['reason']));
  return [...new Set(textsOf([findings, shown.runs.map(({ reason }) => reason), reasons]))];
}
