import { z } from 'zod';
import { alert, severity, type Alert } from '../alert.ts';
import type { AlertsReader, GroupSilence, WatchedAlert } from '../alerts.ts';
import type { Clock } from '../clock.ts';
import type { Entry, Ledger } from '../ledger.ts';
import { lookerOf } from '../looker-of.ts';
import { rounds } from '../round.ts';
import { isActive, silence } from '../silence.ts';
import { keys } from './keys.ts';
import { listAll } from './list-all.ts';

/** More than a company has monitors; one alert is kept of each. */
const most = 5_000;

const kept = silence.extend({
  group: z.object({ account: z.string(), region: z.string(), name: z.string() }),
});

/** Alerts and silences as the ledger holds them. */
export function alertsReader(ledger: Ledger, clock: Pick<Clock, 'now'>): AlertsReader {
  return {
    async all(group) {
      const prefix = group ? keys.alertsOf(group) : 'alert/';
      const entries = await listAll(prefix, most, ledger);
      const incidents = await Promise.all(entries.map((entry) => incidentOf(entry, ledger)));
      return incidents.toSorted(byUrgency);
    },
    async silences(group) {
      const places = group ? [keys.silencesOf(group)] : await placesOf(ledger);
      const found = await Promise.all(places.map((place) => activeIn(place, ledger, clock.now())));
      return found.flat().toSorted((a, b) => a.endsAt.localeCompare(b.endsAt));
    },
  };
}

/** `alert/<account>:<region>:<group>/<view>/<subject>`, in lower case; a label has the name. */
async function incidentOf({ key, value }: Entry, ledger: Ledger): Promise<WatchedAlert> {
  const read = alert.parse(value);
  const [, place = '', ...id] = key.split('/');
  const [account = '', region = '', name = ''] = place.split(':');
  const group = { account, region, name: read.labels['group'] ?? name };
  if (read.status !== 'firing') return { alert: read, group };
  const round = await ledger.get(`round/${place}/${id.join('/')}`);
  if (!round) return { alert: read, group };
  const { earlier, current } = rounds.parse(round.value);
  const looker = lookerOf([...earlier, current], read.startsAt);
  return { alert: read, group, ...(looker && { looker }) };
}

function byUrgency({ alert: a }: WatchedAlert, { alert: b }: WatchedAlert): number {
  if (a.status !== b.status) return a.status === 'firing' ? -1 : 1;
  if (a.status === 'resolved') return (b.endsAt ?? '').localeCompare(a.endsAt ?? '');
  return gravity(b) - gravity(a) || a.startsAt.localeCompare(b.startsAt);
}

function gravity(each: Alert): number {
  return severity.options.indexOf(each.severity);
}

/** The groups that ever had a silence: two reads each, however many silences are over. */
async function placesOf(ledger: Ledger): Promise<readonly string[]> {
  const places: string[] = [];
  for (;;) {
    const last = places.at(-1);
    // Times begin with a digit, which comes before the tilde.
    const after = last === undefined ? {} : { after: `${last}~` };
    const [entry] = await ledger.list('silence/', { limit: 1, ...after });
    if (!entry) return places;
    const [, place = ''] = entry.key.split('/');
    places.push(`silence/${place}/`);
  }
}

/** Their keys begin with the time they were to end at: what is over is passed over. */
async function activeIn(place: string, ledger: Ledger, now: Date): Promise<GroupSilence[]> {
  const entries = await ledger.list(place, { after: `${place}${now.toISOString()}`, limit: 100 });
  return entries.map(({ value }) => kept.parse(value)).filter((each) => isActive(each, now));
}
