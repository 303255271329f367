import { z } from 'zod';
import type { AppRegistration } from './app-registration.ts';

const granted = z.object({ access_token: z.string(), expires_in: z.number() });

/** Tokens of an emulator on this machine: the client-credentials grant, over plain http. */
export function loopbackToken({
  loginUrl,
  scope,
  app,
}: {
  readonly loginUrl: string;
  readonly scope: string;
  readonly app: AppRegistration;
}): (fresh: boolean) => Promise<string> {
  let kept: { readonly token: string; readonly until: number } | undefined;
  return async (fresh) => {
    if (kept !== undefined && !fresh && performance.now() < kept.until) return kept.token;
    const response = await fetch(`${loginUrl}/oauth2/v2.0/token`, {
      method: 'POST',
      body: new URLSearchParams({
        grant_type: 'client_credentials',
        client_id: app.appId,
        client_secret: app.appPassword ?? '',
        scope: `${scope}/.default`,
      }),
    });
    if (!response.ok) throw new Error(`${loginUrl} gives no token: HTTP ${response.status}`);
    const { access_token: token, expires_in: seconds } = granted.parse(await response.json());
    kept = { token, until: performance.now() + (seconds - 60) * 1_000 };
    return token;
  };
}
