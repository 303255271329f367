import type { Cell, Element, ServiceLevel } from '../../../src/index.ts';
import { errorsOf, latencyOf } from './level.ts';
import type { Scene } from './scene.ts';

/** How much traffic each fleet has, and how it serves, while there are two of them. */
export function fleets(scene: Scene): readonly Element[] {
  const { seen, words, facts } = scene;
  const percent = percentNow(scene);
  if (percent === undefined) return [];
  const says = words.deployment.fleets;
  const levels = seen.shown.live.fleets;
  const tells = levels && levels.new.invocations + levels.serving.invocations > 0;
  return [
    {
      kind: 'table',
      head: [says.now, says.traffic, ...(tells ? [says.p99, says.errors] : [])],
      rows: [
        row(says.label(facts.to, 'new'), percent, tells ? levels.new : undefined),
        row(says.label(facts.from, 'serving'), 100 - percent, tells ? levels.serving : undefined),
      ],
      more: (n) => words.modelPackage.table.more(n),
    },
    ...unread(scene),
  ];
}

function unread({ seen, words }: Scene): readonly Element[] {
  if (!seen.shown.live.unread?.includes('levels')) return [];
  return [{ kind: 'remark', text: [words.deployment.level.unread] }];
}

function row(label: string, share: number, level: ServiceLevel | undefined) {
  const cells: readonly Cell[] = [[[label]], [[`${share}%`]], ...(level ? figures(level) : [])];
  return { cells, keep: 'always' as const };
}

/** Percent of traffic on the new fleet; undefined where there are no two, or nothing tells. */
function percentNow({ seen, state }: Scene): number | undefined {
  const { plan } = seen.shown;
  if (state.is !== 'running' || plan.by !== 'endpoint' || !plan.from) return undefined;
  const { phase } = state;
  switch (phase.is) {
    case 'create':
      return 0;
    case 'shift':
    case 'bake':
      return phase.percent;
    case 'cleanUp':
      return 100;
    case 'queued':
    case 'busy':
    case 'preparing':
    case 'serve':
    case 'rollingBack':
    case 'recording':
      return undefined;
  }
}

/** What nobody called has neither. */
function figures(level: ServiceLevel): readonly Cell[] {
  const { invocations, p99, errors } = level;
  const isCalled = invocations > 0;
  return [
    [[isCalled && p99 !== undefined ? latencyOf(p99) : '–']],
    [[isCalled && errors !== undefined ? errorsOf(level) : '–']],
  ];
}
