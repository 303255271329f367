import type { Element } from '../../../src/index.ts';
import { warnings } from '../incident/warnings.ts';
import { fleets } from './fleets.ts';
import { levelOf } from './level.ts';
import { levelTable } from './level-table.ts';
import { path } from './path.ts';
import type { Scene } from './scene.ts';
import { timeline } from './timeline.ts';

/** Where it is, how both fleets serve, what is not quiet, and what people decided here. */
export function body(scene: Scene): readonly Element[] {
  const { state, seen, words } = scene;
  switch (state.is) {
    case 'running': {
      const way = path(seen.shown.plan, state.phase, words);
      return [...way, ...fleets(scene), ...alarms(scene), ...timeline(scene)];
    }
    case 'serves': {
      const why = state.fault ? reason(scene) : [];
      if (state.until === undefined) return [...why, ...timeline(scene)];
      return [...level(scene), ...alarms(scene), ...why, ...timeline(scene)];
    }
    case 'rolledBack':
      return [...reason(scene), ...timeline(scene)];
    case 'failed':
      return [...reason(scene), ...timeline(scene)];
    case 'returning':
    case 'replaced':
    case 'givenUp':
    case 'wentBack':
    case 'notBack':
      return timeline(scene);
  }
}

/** How it has served since it does, against what was expected. */
function level({ seen, words, facts }: Scene): readonly Element[] {
  if (seen.shown.live.unread?.includes('levels')) {
    return [{ kind: 'remark', text: [words.deployment.level.unread] }];
  }
  return [levelTable(levelOf(seen.shown), facts.to, words)];
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
