type Changing = { onChange(listener: () => void): () => void };

/**
 * Looks at AWS whenever a chat has changed, since what Ringi does shows there too, and now and then
 * for what it does not show. Answers how to stop.
 */
export function keepLooking(
  company: { look(): Promise<void> },
  chats: readonly Changing[],
): () => void {
  let soon: NodeJS.Timeout | undefined;
  // A look that fails is followed by the next one.
  const look = () => void company.look().catch(() => undefined);
  const mark = () => {
    soon ??= setTimeout(() => {
      soon = undefined;
      look();
    }, 200);
  };
  const timer = setInterval(look, 5_000);
  const stops = chats.map((chat) => chat.onChange(mark));
  return () => {
    clearInterval(timer);
    clearTimeout(soon);
    for (const stop of stops) stop();
  };
}
