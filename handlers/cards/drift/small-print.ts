import { digest, monitorOf, type DriftRule, type Line } from '../../../src/index.ts';
import type { Scene } from './scene.ts';

/** When it opened, by what; who may do what; then place and reference. */
export function smallPrint(scene: Scene): readonly Line[] {
  const { words, seen, reference } = scene;
  const { region, account } = seen.judged.group;
  const place = words.modelPackage.place({ region, account, ref: reference });
  const rules = rulesOf(scene);
  return [
    words.drift.origin(originOf(scene)),
    ...(rules.length === 0 ? [] : [words.drift.rules(rules)]),
    [place],
  ];
}

function originOf({ seen, situation }: Scene) {
  const { judged, shown } = seen;
  const { report } = shown.found ?? {};
  const opened = situation.trouble && situation.rounds[0]?.openedAt;
  const next = shown.monitor.schedule?.next;
  const methods = (report?.findings ?? []).flatMap(({ method }) =>
    method === undefined ? [] : [method],
  );
  const after =
    opened === undefined ? undefined : afterRun(opened, seen.judged.startsAt, situation);
  return {
    monitor: monitorOf(judged.monitor).name,
    ...(opened === undefined ? {} : { opened }),
    ...(after === undefined ? {} : { after }),
    ...(next === undefined ? {} : { next }),
    ...(report && situation.trouble === 'fires' && report.scores !== 'none'
      ? { scores: report.scores }
      : {}),
    methods: [...new Set(methods)].slice(0, 2),
    isAlarm: judged.type === 'alarm',
  };
}

/** Only what a run found has a run that ended. */
function afterRun(
  opened: string,
  startsAt: string | undefined,
  { trouble }: Scene['situation'],
): number | undefined {
  const byRun = trouble === 'fires' || trouble === 'unreadable' || trouble === 'runFailed';
  if (!byRun || startsAt === undefined) return undefined;
  return Math.max(0, new Date(opened).getTime() - new Date(startsAt).getTime());
}

const order = ['claim', 'handOver', 'snooze', 'accept', 'retrain', 'rollback'];

/** Each rule once, with the verbs it is for. */
function rulesOf({ rulings }: Scene): readonly DriftRule[] {
  const said = rulings
    .filter(({ verb }) => order.includes(verb))
    .toSorted((a, b) => order.indexOf(a.verb) - order.indexOf(b.verb));
  const byRule = new Map<string, DriftRule>();
  for (const { verb, rule } of said) {
    if (!rule) continue;
    const { people, seats, members } = rule;
    const key = digest({ people, members, seats: seats.map(({ of, count }) => [of, count]) });
    const verbs = byRule.get(key)?.verbs ?? [];
    byRule.set(key, { rule, verbs: [...verbs, verb === 'handOver' ? 'claim' : verb] });
  }
  return [...byRule.values()];
}
