/** How the end of a span of time is told: within half a day its time tells the day as well. */
export function endShow(from: string, to: string): 'time' | 'date-time' {
  const ms = new Date(to).getTime() - new Date(from).getTime();
  return ms < 12 * 3_600_000 ? 'time' : 'date-time';
}
