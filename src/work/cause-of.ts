import { Impossible, Later } from '../errors.ts';

/**
 * By what a fault is told once: a hundred cards of one account that is throttled have one trouble an
 * hour, not a hundred; what is impossible has one for good.
 */
export function causeOf(key: string, error: unknown, now: Date): string {
  const cause = withoutTime(key, error);
  return error instanceof Impossible ? cause : `${cause}@${now.toISOString().slice(0, 13)}`;
}

function withoutTime(key: string, error: unknown): string {
  const [, region, account] = /:([a-z0-9-]+):(\d{12}):/u.exec(key) ?? [];
  const place = region === undefined ? key : `${account}:${region}`;
  if (error instanceof Later) return `${place}/later`;
  const why = error instanceof Error ? error.message : String(error);
  const [kind = ''] = why.split(' (');
  // Whoever may not become Ringi's role in an account may do nothing there, whatever needed it.
  const role = /arn:[a-z-]+:iam::\d{12}:role\/\S+/u.exec(kind);
  if (role) return role[0].slice(0, 200);
  // What AWS quotes, and which of its things it names, differs from card to card.
  return `${place}/${kind.replace(/arn:\S+/gu, '…').slice(0, 120)}`;
}
