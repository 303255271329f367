import type { Cell, Element } from '../../../src/index.ts';
import { warnings } from '../incident/warnings.ts';
import { fleets } from './fleets.ts';
import { levelOf } from './level.ts';
import { path } from './path.ts';
import type { Scene } from './scene.ts';
import { timeline } from './timeline.ts';

/** Where it is, how both fleets serve, what is not quiet, and what people decided here. */
export function body(scene: Scene): readonly Element[] {
  const { state, seen, words } = scene;
  switch (state.is) {
    case 'running': {
      const way = path(seen.shown.plan, state.phase, words);
      return [way, ...fleets(scene), ...alarms(scene), ...timeline(scene)];
    }
    case 'serves':
      if (state.until === undefined) return timeline(scene);
      return [...level(scene), ...alarms(scene), ...timeline(scene)];
    case 'rolledBack':
      return [...reason(scene), ...timeline(scene)];
    case 'failed':
      return [...reason(scene), ...timeline(scene)];
    case 'returning':
    case 'replaced':
    case 'seized':
      return timeline(scene);
  }
}

/** How it has served since it does, against what was expected. */
function level({ seen, words, facts }: Scene): readonly Element[] {
  const says = words.deployment.level;
  const figures = levelOf(seen.shown);
  if (figures.length === 0) return [{ kind: 'remark', text: [says.none] }];
  const rows = figures.map(({ metric, value, limit, is }) => {
    const text = says.is(is);
    const verdict = is === 'within' ? text : { text, as: 'bold' as const };
    const cells: readonly Cell[] = [
      halves(says.name(metric)),
      limit === undefined ? [[value]] : [[value], [`(${limit})`]],
      [[limit === undefined ? '–' : verdict]],
    ];
    return { cells, keep: 'always' as const };
  });
  const head = [says.metric, says.versus(facts.to), says.limit];
  return [{ kind: 'table', head, rows, more: (n) => words.modelPackage.table.more(n) }];
}

/** A phone breaks it after its first word, or not at all. */
function halves(name: string): Cell {
  const [first = '', ...rest] = name.split(' ');
  return rest.length === 0 ? [[first]] : [[first], [rest.join(' ')]];
}

/** Each alarm that fires or is not there, with what CloudWatch says. */
function alarms({ seen, words }: Scene): readonly Element[] {
  return seen.shown.live.alarms
    .filter(({ state }) => state === 'ALARM' || state === 'missing')
    .slice(0, 4)
    .map((alarm) => ({
      kind: 'warning',
      word: words.incident.check,
      text: words.deployment.alarm(alarm),
    }));
}

/** Why it was not done, as AWS or a check said it. */
function reason({ seen, words }: Scene): readonly Element[] {
  const { facts = {} } = seen.shown.execution;
  return warnings({ reason: words.deployment.detail(facts) }, words);
}
