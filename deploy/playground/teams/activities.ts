import type {
  TeamsAction,
  TeamsActivity,
  TeamsInvokeFault,
  TeamsOptions,
  TeamsUser,
} from './teams-emulator.ts';

/** Builds activities as Teams sends them. */
export type Activities = {
  message(at: Spot, text: string, personal: boolean): TeamsActivity;
  execute(at: Spot, action: TeamsAction, data: object, fault?: TeamsInvokeFault): TeamsActivity;
  submit(at: Spot, data: object): TeamsActivity;
  /** `installationUpdate` and `conversationUpdate`, in the order Teams sends them. */
  installation(action: 'add' | 'remove', by: TeamsUser | undefined): readonly TeamsActivity[];
};
/** Who is where: `conversation` is a channel or a personal chat, `messageId` what is spoken of. */
export type Spot = {
  readonly user: TeamsUser;
  readonly conversation: string;
  readonly id: string;
  readonly rootId?: string | undefined;
  readonly messageId?: string;
};

/** Activities of this tenant, bound for this bot. */
export function activities(options: TeamsOptions, serviceUrl: string): Activities {
  const bot = { id: `28:${options.appId}`, name: options.botName ?? 'Ringi' };
  const team = { id: options.team.id, name: options.team.name };
  const timezone = options.timezone ?? 'Asia/Tokyo';
  const now = () => (options.clock?.now() ?? new Date()).toISOString();

  function base({ user, conversation, id, rootId }: Spot, fault?: TeamsInvokeFault) {
    const tenant = fault?.kind === 'foreignTenant' ? fault.tenant : options.tenant;
    const personal = conversation.startsWith('a:');
    return {
      id,
      timestamp: now(),
      channelId: 'msteams',
      serviceUrl,
      from: accountOf(user, fault),
      recipient: bot,
      conversation: personal
        ? { conversationType: 'personal', tenantId: tenant, id: conversation }
        : {
            isGroup: true,
            conversationType: 'channel',
            tenantId: tenant,
            id: `${conversation};messageid=${rootId ?? id}`,
          },
      channelData: {
        tenant: { id: tenant },
        ...(personal ? {} : { channel: { id: conversation }, team: { id: team.id } }),
      },
      locale: 'en-US',
      localTimezone: timezone,
      entities: [{ type: 'clientInfo', locale: 'en-US', country: 'JP', platform: 'Web', timezone }],
    };
  }

  return {
    message(at, text, personal) {
      const activity = base(at);
      const mentioned = text.replaceAll(`@${bot.name}`, `<at>${bot.name}</at>`);
      if (personal || mentioned === text) return { ...activity, type: 'message', text };
      const mention = { type: 'mention', mentioned: bot, text: `<at>${bot.name}</at>` };
      const entities = [...activity.entities, mention];
      return { ...activity, type: 'message', textFormat: 'plain', text: mentioned, entities };
    },
    execute: (at, action, data, fault) => ({
      ...base(at, fault),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: at.messageId,
      value: {
        action: { type: action.type, title: action['title'], verb: action['verb'], data },
        trigger: 'manual',
      },
    }),
    submit: (at, data) => ({
      ...base(at),
      type: 'message',
      replyToId: at.messageId,
      value: data,
    }),
    installation(action, by) {
      const change = {
        timestamp: now(),
        channelId: 'msteams',
        serviceUrl,
        from: by === undefined ? { id: '29:admin' } : accountOf(by),
        recipient: bot,
        conversation: {
          isGroup: true,
          conversationType: 'channel',
          tenantId: options.tenant,
          id: team.id,
        },
        channelData: { team, tenant: { id: options.tenant } },
      };
      const first = options.channels[0]?.id ?? team.id;
      const members = { [action === 'add' ? 'membersAdded' : 'membersRemoved']: [{ id: bot.id }] };
      const eventType = action === 'add' ? 'teamMemberAdded' : 'teamMemberRemoved';
      const installation = {
        ...change,
        id: `installation-${now()}`,
        type: 'installationUpdate',
        action,
        channelData: { ...change.channelData, settings: { selectedChannel: { id: first } } },
      };
      const conversation = {
        ...change,
        id: `conversation-${now()}`,
        type: 'conversationUpdate',
        ...members,
        channelData: { ...change.channelData, eventType },
      };
      return [conversation, installation];
    },
  };
}

function accountOf({ id, name, aadObjectId, tenant }: TeamsUser, fault?: TeamsInvokeFault) {
  const named = aadObjectId !== undefined && fault?.kind !== 'noAadObjectId';
  return {
    id,
    name,
    ...(named ? { aadObjectId } : {}),
    ...(tenant === undefined ? {} : { tenantId: tenant }),
  };
}
