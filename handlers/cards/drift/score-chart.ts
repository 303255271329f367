import { decimalsFor, figure, type Chart } from '../../../src/index.ts';
import { lastRuns } from './known.ts';
import type { Scene } from './scene.ts';

const day = 24 * 3_600_000;

/** The worst score of each of the last runs against its limit; undefined where one has none. */
export function scoreChart({ seen, situation, recorded, words }: Scene): Chart | undefined {
  if (situation.trouble !== 'fires') return undefined;
  const scored = lastRuns(seen, recorded).flatMap(({ scheduledAt, score, threshold }) =>
    score === undefined ? [] : [{ scheduledAt, score, threshold }],
  );
  const [first] = scored;
  const now = scored.at(-1);
  const limit = now?.threshold;
  if (!first || !now || limit === undefined || scored.length < 2) return undefined;
  const says = words.drift.notes.chart;
  const decimals = decimalsFor([first.score, now.score, limit]);
  const isLong = new Date(now.scheduledAt).getTime() - new Date(first.scheduledAt).getTime() > day;
  return {
    kind: 'chart',
    title: says.title(scored.length),
    unit: says.unit,
    x: says.x,
    labels: scored.map(({ scheduledAt }) =>
      words.moment(scheduledAt, isLong ? 'date-time' : 'time', 'UTC'),
    ),
    series: [
      { name: says.score, role: 'score', points: scored.map(({ score }) => score) },
      {
        name: says.limit,
        role: 'threshold',
        points: scored.map(({ threshold = limit }) => threshold),
      },
    ],
    says: says.says({
      runs: scored.length,
      first: figure(first.score, decimals),
      now: figure(now.score, decimals),
      limit: figure(limit, decimals),
    }),
  };
}
