/** Whether a time (ms) lies in a span given in seconds, as the SDK sends it; either end may be open. */
export function between(time: number, after = -Infinity, before = Infinity): boolean {
  return time > after * 1000 && time < before * 1000;
}
