/**
 * How many records an island must cost to be no chance: of single-peaked samples fewer than one in a
 * hundred has a second one as costly. `sharpness` is how long the flanks are, of what is between them
 * (see README): a uniform distribution has 0.11, a normal one 0.41. Flat tops with sharp edges throw
 * up the most costly islands by chance; the numbers are fitted to what simulations threw up.
 */
export function certain(records: number, bins: number, sharpness: number): number {
  const root = Math.sqrt(records);
  const flat = 1.2 - 1.6 / bins;
  const soft = 0.61 - 4.2 / bins + (1.8 + 12 / bins) / root;
  const part = Math.min(1, Math.max(0, (sharpness - 0.15) / 0.05));
  // Of very many records even what means nothing is certain.
  return Math.max(root * (flat + part * (soft - flat)), 0.008 * records);
}
