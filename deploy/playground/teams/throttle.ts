/** Teams' limits of sending, per bot and conversation: so many within so many milliseconds. */
const limits = [
  { count: 7, within: 1_000 },
  { count: 8, within: 2_000 },
  { count: 60, within: 30_000 },
  { count: 1_800, within: 3_600_000 },
] as const;

/** Counts what is sent. Answers after how many seconds it may be tried again; 0: carry on. */
export function throttle(now: () => Date): (conversation: string) => number {
  const sent = new Map<string, readonly number[]>();
  return (conversation) => {
    const at = now().getTime();
    const before = sent.get(conversation) ?? [];
    const waits = limits.map(({ count, within }) => {
      const recent = before.filter((time) => time > at - within);
      const oldest = recent[recent.length - count];
      return oldest === undefined ? 0 : oldest + within - at;
    });
    const wait = Math.max(...waits);
    if (wait <= 0) sent.set(conversation, [...before, at]);
    return Math.ceil(wait / 1_000);
  };
}
