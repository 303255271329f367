// In a jest module each mention of a global is looked up anew, which in these loops takes minutes.
const { cos, imul, log, PI, sqrt } = Math;

/** A source of uniform numbers from 0 to below 1; the same seed gives the same numbers (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** One value of a distribution. */
export type Draw = (random: () => number) => number;

/** A normal value (Box and Muller). */
export function normal(random: () => number): number {
  return sqrt(-2 * log(1 - random())) * cos(2 * PI * random());
}

/** A gamma value of this shape, from 1 on (Marsaglia and Tsang). */
export function gamma(shape: number): Draw {
  const d = shape - 1 / 3;
  return (random) => {
    for (;;) {
      const x = normal(random);
      const v = (1 + x / sqrt(9 * d)) ** 3;
      if (v > 0 && log(1 - random()) < x * x * 0.5 + d - d * v + d * log(v)) return d * v;
    }
  };
}

/** One of two normals so many sigma apart; the first with this share of the records. */
export function mixture(apart: number, share = 0.5): Draw {
  return (random) => (random() < share ? 0 : apart) + normal(random);
}

/** A table top as wide as this, with the flanks of a normal. */
export function tableTop(width: number): Draw {
  return (random) => width * random() + normal(random);
}

/** So many values of a seed, least first. */
export function sampleOf(draw: Draw, seed: number, count: number): Float64Array {
  const random = randomFrom(seed);
  const values = new Float64Array(count);
  for (let i = 0; i < count; i += 1) values[i] = draw(random);
  return values.toSorted();
}
