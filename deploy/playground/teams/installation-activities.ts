import type { TeamsActivity, TeamsOptions } from './teams-emulator.ts';
import type { TeamsUser } from './teams-state.ts';

/** What Teams sends when an app is added to a team or removed from it. */
export function installationActivities(
  action: 'add' | 'remove',
  by: TeamsUser | undefined,
  options: TeamsOptions,
  serviceUrl: string,
): readonly TeamsActivity[] {
  const now = (options.clock?.now() ?? new Date()).toISOString();
  const bot = { id: `28:${options.appId}`, name: options.botName ?? 'Ringi' };
  const { id, name } = options.team;
  const change = {
    timestamp: now,
    channelId: 'msteams',
    serviceUrl,
    from: { id: by?.id ?? '29:admin', ...(by?.aadObjectId && { aadObjectId: by.aadObjectId }) },
    recipient: bot,
    // The team speaks as its General channel.
    conversation: { isGroup: true, conversationType: 'channel', tenantId: options.tenant, id },
  };
  const channelData = { team: { id, name }, tenant: { id: options.tenant } };
  const selectedChannel = { id: options.channels[0]?.id ?? id };
  const added = action === 'add';
  return [
    {
      ...change,
      id: `conversation-${now}`,
      type: 'conversationUpdate',
      [added ? 'membersAdded' : 'membersRemoved']: [{ id: bot.id }],
      channelData: { ...channelData, eventType: added ? 'teamMemberAdded' : 'teamMemberRemoved' },
    },
    {
      ...change,
      id: `installation-${now}`,
      type: 'installationUpdate',
      action,
      channelData: { ...channelData, settings: { selectedChannel } },
    },
  ];
}
