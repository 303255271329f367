import type { Chart } from '../card.ts';

/** What every chat draws: so many lines, points and characters of a label or a line's name. */
const [linesMax, pointsMax, nameMax] = [6, 20, 20];
/** One point alone is no line. */
const pointsMin = 2;

/**
 * What of a chart can be drawn: points that every line has, the last twenty of them, under labels
 * that differ. Undefined where nothing is left. `literal` is how a chat writes any text literally,
 * in at most so many characters.
 */
export function drawnChart(
  chart: Chart,
  literal: (text: string, max: number) => string,
): Chart | undefined {
  const lines = chart.series.slice(0, linesMax);
  const whole = chart.labels
    .map((_, index) => index)
    .filter((index) => lines.every(({ points }) => Number.isFinite(points[index])))
    .slice(-pointsMax);
  if (lines.length === 0 || whole.length < pointsMin) return undefined;
  const names = distinct(
    lines.map(({ name }) => name),
    literal,
  );
  const { at: places, ...rest } = chart;
  const at = whole.map((index) => places?.[index] ?? Number.NaN);
  return {
    ...rest,
    ...(isRising(at) ? { at } : {}),
    labels: distinct(
      whole.map((index) => chart.labels[index] ?? ''),
      literal,
    ),
    series: lines.map((line, n) => ({
      ...line,
      name: names[n] ?? line.name,
      points: whole.map((index) => line.points[index] ?? 0),
    })),
  };
}

function isRising(numbers: readonly number[]): boolean {
  return numbers.every((one, n) => Number.isFinite(one) && one > (numbers[n - 1] ?? -Infinity));
}

/** Two of the same name would be one to a chat: the second gets a number. */
function distinct(
  texts: readonly string[],
  literal: (text: string, max: number) => string,
): readonly string[] {
  return texts.reduce<readonly string[]>((taken, text) => {
    const named = (suffix: string) => `${literal(text, nameMax - suffix.length) || '–'}${suffix}`;
    let name = named('');
    for (let n = 2; taken.includes(name); n += 1) name = named(` ${n}`);
    return [...taken, name];
  }, []);
}
