const hour = 60 * 60_000;

/**
 * From one run to the next, in milliseconds, of a monitoring schedule's expression: the longest
 * time between two hours it names, so that a monitor at rest overnight is not called silent.
 * Undefined for one that runs once (`NOW`), and where it names days, which nobody documents.
 */
export function intervalOf(expression: string): number | undefined {
  const fields = /^cron\((.+)\)$/u.exec(expression.trim())?.[1]?.trim().split(/\s+/u) ?? [];
  const [, hours = '', ...days] = fields;
  if (days.length < 3 || days.some((day) => day !== '*' && day !== '?')) return undefined;
  const named = [...new Set(hours.split(',').flatMap(hoursOf))].toSorted((a, b) => a - b);
  const [first] = named;
  if (first === undefined) return undefined;
  const gaps = named.map((each, n) => (named[n + 1] ?? first + 24) - each);
  return Math.max(...gaps) * hour;
}

/** `*`, `9`, `9-17`, `0/6` or a mixture of the last two. */
function hoursOf(part: string): readonly number[] {
  const [, from = '', to, step] = /^(\*|\d{1,2})(?:-(\d{1,2}))?(?:\/(\d{1,2}))?$/u.exec(part) ?? [];
  if (from === '') return [];
  const first = from === '*' ? 0 : Number(from);
  const only = to === undefined && step === undefined && from !== '*';
  const last = only ? first : Math.min(Number(to ?? 23), 23);
  const by = Math.max(Number(step ?? 1), 1);
  const all = Array.from({ length: 24 }, (_, n) => n);
  return all.filter((n) => n >= first && n <= last && (n - first) % by === 0);
}
