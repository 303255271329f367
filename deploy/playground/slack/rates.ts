/** Slack's rates: calls a minute of each tier, and one message a second in a channel. */
const perMinute: Readonly<Record<string, number>> = {
  'apps.connections.open': 10,
  'chat.update': 50,
  'chat.postEphemeral': 100,
  'views.open': 100,
  'views.update': 100,
  'users.info': 100,
  'usergroups.list': 20,
  'conversations.info': 50,
  'conversations.open': 50,
  'conversations.history': 50,
  'conversations.replies': 50,
  'files.getUploadURLExternal': 100,
  'files.completeUploadExternal': 100,
};

/** Answers how many seconds a call must wait, or 0 and counts it. */
export function rateLimiter(now: () => Date): (method: string, channel: string) => number {
  const seen = new Map<string, readonly number[]>();
  return (method, channel) => {
    const posting = method === 'chat.postMessage';
    const span = posting ? 1000 : 60_000;
    const allowed = posting ? 1 : (perMinute[method] ?? 600);
    const key = posting ? `${method} ${channel}` : method;
    const at = now().getTime();
    const recent = (seen.get(key) ?? []).filter((time) => time > at - span);
    const [oldest = at] = recent;
    if (recent.length >= allowed) return Math.max(1, Math.ceil((oldest + span - at) / 1000));
    seen.set(key, [...recent, at]);
    return 0;
  };
}
