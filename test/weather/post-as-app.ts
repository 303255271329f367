import type { World } from '../journeys/start-world.ts';

/** Posts into Slack with the app's own token, past Ringi. */
export async function postAsApp(
  { slack }: World,
  message: { readonly channel: string; readonly text: string; readonly blocks: unknown },
): Promise<void> {
  await fetch(`${slack.apiUrl}chat.postMessage`, {
    method: 'POST',
    headers: { authorization: `Bearer ${slack.botToken}`, 'content-type': 'application/json' },
    body: JSON.stringify(message),
  });
}
