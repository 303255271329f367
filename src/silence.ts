import { z } from 'zod';

/** One condition on a label; `=~`, `!=` and `!~` as Alertmanager has them, anchored at both ends. */
export const matcher = z.object({
  name: z.string(),
  is: z.enum(['=', '!=', '=~', '!~']),
  value: z.string(),
});
export type Matcher = Readonly<z.infer<typeof matcher>>;

/** Alerts that all matchers fit tell nobody until it ends; the record under `silence/…`. */
export const silence = z.object({
  id: z.string(),
  matchers: z.array(matcher).min(1),
  author: z.object({ id: z.string(), name: z.string() }),
  reason: z.string(),
  startsAt: z.string(),
  /** When it was to end as it was first written: part of its key. */
  until: z.string(),
  /** When it ends: `until`, or earlier where somebody ended it. */
  endsAt: z.string(),
});
export type Silence = Readonly<z.infer<typeof silence>>;

/** Whether it has begun and not ended. */
export function isActive({ startsAt, endsAt }: Silence, now: Date): boolean {
  const at = now.toISOString();
  return startsAt <= at && at < endsAt;
}

/** Whether it silences an alert with these labels. */
export function silences(
  { matchers }: Pick<Silence, 'matchers'>,
  labels: Readonly<Record<string, string>>,
): boolean {
  return fitsAll(matchers, labels);
}

/** Whether every matcher fits; a label that is not there is an empty one. */
export function fitsAll(
  matchers: readonly Matcher[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return matchers.every((each) => fits(each, labels[each.name] ?? ''));
}

function fits({ is, value }: Matcher, label: string): boolean {
  switch (is) {
    case '=':
      return label === value;
    case '!=':
      return label !== value;
    case '=~':
      return pattern(value).test(label);
    case '!~':
      return !pattern(value).test(label);
  }
}

/** Only `*`, `.*` and `|` mean anything: what somebody typed must not be able to run for minutes. */
function pattern(value: string): RegExp {
  const choices = value.split('|').map((choice) =>
    choice
      .split(/\.?\*+/u)
      .map(quoted)
      .join('.*'),
  );
  return new RegExp(`^(?:${choices.join('|')})$`, 'su');
}

function quoted(text: string): string {
  return text.replaceAll(/[\\^$.+?()[\]{}/]/gu, String.raw`\$&`);
}
