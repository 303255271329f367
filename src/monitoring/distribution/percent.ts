/** A share in percent, to a tenth: finer than that no chart is. */
export function percent(share: number): number {
  return Math.round(share * 1000) / 10;
}
