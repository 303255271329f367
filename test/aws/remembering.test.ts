import { describe, expect, it } from '@jest/globals';
import { remembering } from '../../adapters/aws/monitoring/remembering.ts';
import { manualClock } from './manual-clock.ts';

/** Answers 1, 2, 3 … each time it is asked. */
function counting() {
  let n = 0;
  return async () => (n += 1);
}

describe('what was asked', () => {
  it('is remembered for as long as whoever asks again wants', async () => {
    const clock = manualClock();
    const memory = remembering<number>({ clock, most: 10 });
    const ask = counting();
    expect(await memory('a', ask)).toBe(1);
    clock.advance(60_000);
    expect(await memory('a', ask, 60_001)).toBe(1);
    expect(await memory('a', ask, 60_000)).toBe(2);
    expect(await memory('b', ask)).toBe(3);
  });

  it('is asked once by two at the same time', async () => {
    const memory = remembering<number>({ clock: manualClock(), most: 10 });
    const ask = counting();
    expect(await Promise.all([memory('a', ask), memory('a', ask)])).toEqual([1, 1]);
  });

  it('is asked again where it could not be told, or was not worth it', async () => {
    const clock = manualClock();
    const memory = remembering<number>({ clock, most: 10, worth: (n) => n > 1 });
    const ask = counting();
    await expect(memory('a', () => Promise.reject(new Error('away')))).rejects.toThrow('away');
    expect(await memory('a', ask)).toBe(1);
    expect(await memory('a', ask)).toBe(2);
    expect(await memory('a', ask)).toBe(2);
  });

  it('is forgotten where there is too much of it, what nobody asked for the longest first', async () => {
    const memory = remembering<number>({ clock: manualClock(), most: 2 });
    const ask = counting();
    for (const key of ['a', 'b', 'a', 'c']) await memory(key, ask);
    expect(await memory('c', ask)).toBe(3);
    expect(await memory('a', ask)).toBe(1);
    expect(await memory('b', ask)).toBe(4);
  });
});
