import { describe, expect, it } from '@jest/globals';
import { publishing } from '../../deploy/playground/aws/sagemaker/endpoints/publishing.ts';
import { timeline } from '../../deploy/playground/aws/timeline.ts';
import { manualClock } from './manual-clock.ts';

const start = new Date('2026-11-20T08:20:00.000Z').getTime();

function running() {
  const clock = manualClock(new Date(start));
  const stopped = new AbortController();
  const line = timeline(clock, stopped.signal);
  const done: [string, number][] = [];
  const note = (what: string) => (at: number) => void done.push([what, at - start]);
  return { clock, stopped, line, done, note };
}

describe('a timeline', () => {
  it('keeps its order however far the clock jumps, also of what is planned on the way', () => {
    const { clock, line, done, note } = running();
    line.at(start + 3_000, note('last'));
    line.at(start + 1_000, (at) => {
      note('first')(at);
      line.at(at + 500, note('next'));
      line.at(at - 500, note('overdue'));
    });
    line.at(start, note('now'));
    clock.advance(60_000);
    line.catchUp();
    expect(done).toEqual([
      ['now', 0],
      ['first', 1_000],
      ['overdue', 500],
      ['next', 1_500],
      ['last', 3_000],
    ]);
  });

  it('wakes by itself, and not any more once it is stopped', async () => {
    const { clock, stopped, line, done, note } = running();
    line.at(start + 5_000, note('a'));
    clock.advance(5_000);
    await Promise.resolve();
    await Promise.resolve();
    expect(done).toEqual([['a', 5_000]]);
    line.at(start + 6_000, note('b'));
    stopped.abort();
    clock.advance(5_000);
    line.catchUp();
    await Promise.resolve();
    expect(done).toHaveLength(1);
  });
});

describe('publishing', () => {
  it('is looked at for ten minutes after each change, and not for the month between two', () => {
    const { clock, line } = running();
    const times: number[] = [];
    const moved = publishing({
      timeline: line,
      everyMs: 60_000,
      published: (at) => void times.push(at - start),
    });
    moved(start);
    clock.advance(30 * 86_400_000);
    moved(start + 30 * 86_400_000);
    clock.advance(120_000);
    line.catchUp();
    expect(times).toEqual([
      ...Array.from({ length: 10 }, (_, index) => (index + 1) * 60_000),
      30 * 86_400_000 + 60_000,
      30 * 86_400_000 + 120_000,
    ]);
  });
});
