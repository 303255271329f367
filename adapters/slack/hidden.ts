/** Tokens, and the tickets, hooks and signed links that open a door by their address alone. */
const secret =
  /xox[a-z.]*-[\w-]+|xapp-[\w-]+|(ticket=)[^&\s"]+|https?:\/\/(hooks|files)\.slack\.com\/\S+|https?:\/\/\S+[?&]X-Amz-\S+/gi;

/** A text of Slack's without what must stand in no log and no error. */
export function hidden(text: string): string {
  return text.replace(secret, '[hidden]');
}
