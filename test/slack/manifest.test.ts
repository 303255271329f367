import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { z } from 'zod';
import { handlers } from '../../handlers/index.ts';

const manifest = z
  .object({
    features: z.object({
      slash_commands: z.array(z.object({ command: z.string(), usage_hint: z.string() })),
    }),
    oauth_config: z.object({ scopes: z.object({ bot: z.array(z.string()) }) }),
    settings: z.object({
      event_subscriptions: z.object({ bot_events: z.array(z.string()) }),
      interactivity: z.object({ is_enabled: z.literal(true) }),
    }),
  })
  .parse(parse(readFileSync('deploy/slack/manifest.yaml', 'utf8')));

const source = readdirSync('adapters/slack')
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(`adapters/slack/${name}`, 'utf8'))
  .join('\n');

/** The permission each method needs; `conversations.history` is the one that may be missing. */
const scopeOf: Readonly<Record<string, readonly string[]>> = {
  'auth.test': [],
  'views.open': [],
  'views.update': [],
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'conversations.info': ['channels:read', 'groups:read'],
  'conversations.history': [],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
};

describe('the Slack manifest', () => {
  it('asks for what the adapter calls, and no more', () => {
    const called = [...source.matchAll(/clients\.\w+\s*\.(\w+\.\w+)\(/g)].map(
      ([, name = '']) => name,
    );
    const byName = [...source.matchAll(/apiCall\(\s*'([\w.]+)'/g)].map(([, name = '']) => name);
    const needed = [...called, ...byName].flatMap((method) => scopeOf[method] ?? [`? ${method}`]);
    const scopes = new Set([...needed, 'commands']);
    expect(new Set(manifest.oauth_config.scopes.bot)).toEqual(scopes);
  });

  it('subscribes to the events that are listened to', () => {
    const heard = [...source.matchAll(/app\.event\('(\w+)'/g)].map(([, name]) => name);
    expect(manifest.settings.event_subscriptions.bot_events).toEqual(heard);
  });

  it('names every command, and no other', () => {
    const [ringi] = manifest.features.slash_commands;
    const usages = handlers.commands.map(({ usage }) => usage);
    expect(ringi?.command).toBe('/ringi');
    expect(ringi?.usage_hint.split(' | ').toSorted()).toEqual(usages.toSorted());
  });
});
