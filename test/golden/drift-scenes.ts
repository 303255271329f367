import { digest, type Locale, type Note, type Remains } from '../../src/index.ts';
import { driftCard } from '../../handlers/cards/drift.ts';
import { at } from '../cards/world.ts';
import { drawnMonitor, monitorCardOf } from '../drift/drawn-monitor.ts';
import type { MonitorState } from '../drift/monitor-state.ts';
import { monitorStates } from '../drift/monitor-states.ts';
import { alertOf, incidentRound, subject, watched } from '../drift/monitor-world.ts';
import { drawnGone } from './drawn-gone.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts-of.ts';

const round = incidentRound({ status: 'overtaken', endedAt: at('09:30') });
const alert = alertOf({ status: 'resolved', endsAt: at('09:30') });
const deleted: Remains = {
  at: at('09:30'),
  stood: [],
  round,
  recorded: watched({
    round,
    watch: { alert, firing: [], silences: [] },
    now: new Date(at('09:31')),
  }),
};

/** Every state of a monitor's card. */
export function driftScenes(): readonly Scene[] {
  return locales.flatMap((locale) => [
    gone(locale),
    ...monitorStates.map((state, n): Scene => {
      const card = monitorCardOf(state, locale);
      const before = monitorStates.slice(0, n).flatMap((one) => drawnMonitor(one, locale).notes);
      const notes = card.notes.filter((note) => !before.some((one) => isSame(one, note)));
      const evidence = digest(state.seen.judged);
      const said = { kind: 'card', card, notes, evidence, others: others(state) } as const;
      return { name: state.name, locale, said };
    }),
  ]);
}

/** The card of a monitor that was deleted while it fired. */
function gone(locale: Locale): Scene {
  const card = drawnGone(driftCard, subject, deleted, locale);
  const said = { kind: 'card', card, notes: card.notes, others: [] } as const;
  return { name: 'drift-deleted', locale, said };
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
