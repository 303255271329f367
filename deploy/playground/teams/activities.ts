import { installationActivities } from './installation-activities.ts';
import { objectOf } from './object-of.ts';
import type {
  TeamsAction,
  TeamsActivity,
  TeamsInvokeFault,
  TeamsOptions,
} from './teams-emulator.ts';
import type { TeamsUser } from './teams-state.ts';

/** Builds activities as Teams sends them. */
export type Activities = {
  message(at: Spot, text: string, personal: boolean): TeamsActivity;
  /** The same message as a slash command sends it. */
  targeted(message: TeamsActivity): TeamsActivity;
  execute(at: Spot, action: TeamsAction, data: object, fault?: TeamsInvokeFault): TeamsActivity;
  submit(at: Spot, data: object): TeamsActivity;
  /** `conversationUpdate` and `installationUpdate`, in the order Teams sends them. */
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
type Tenant = { readonly options: TeamsOptions; readonly serviceUrl: string };

/** Activities of this tenant, bound for this bot. */
export function activities(options: TeamsOptions, serviceUrl: string): Activities {
  const tenant = { options, serviceUrl };
  return {
    message: (at, text, personal) => message(at, text, personal, tenant),
    targeted: (message) => ({
      ...message,
      recipient: { ...objectOf(message['recipient']), isTargeted: true },
    }),
    execute: (at, action, data, fault) => ({
      ...base(at, tenant, fault),
      type: 'invoke',
      name: 'adaptiveCard/action',
      replyToId: at.messageId,
      value: {
        action: { type: action.type, title: action['title'], verb: action['verb'], data },
        trigger: 'manual',
      },
    }),
    submit: (at, data) => ({
      ...base(at, tenant),
      type: 'message',
      replyToId: at.messageId,
      value: data,
    }),
    installation: (action, by) => installationActivities(action, by, options, serviceUrl),
  };
}

function message(at: Spot, text: string, personal: boolean, tenant: Tenant): TeamsActivity {
  const activity = base(at, tenant);
  const bot = activity.recipient;
  const mentioned = text.replaceAll(`@${bot.name}`, `<at>${bot.name}</at>`);
  if (personal || mentioned === text) return { ...activity, type: 'message', text };
  const mention = { type: 'mention', mentioned: bot, text: `<at>${bot.name}</at>` };
  const entities = [...activity.entities, mention];
  return { ...activity, type: 'message', textFormat: 'plain', text: mentioned, entities };
}

function base(at: Spot, { options, serviceUrl }: Tenant, fault?: TeamsInvokeFault) {
  const { user, conversation, id, rootId } = at;
  const tenant = fault?.kind === 'foreignTenant' ? fault.tenant : options.tenant;
  const timezone = options.timezone ?? 'Asia/Tokyo';
  const personal = conversation.startsWith('a:');
  return {
    id,
    timestamp: (options.clock?.now() ?? new Date()).toISOString(),
    channelId: 'msteams',
    serviceUrl,
    from: accountOf(user, fault),
    recipient: { id: `28:${options.appId}`, name: options.botName ?? 'Ringi' },
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
      ...(personal ? {} : { channel: { id: conversation }, team: { id: options.team.id } }),
    },
    locale: 'en-US',
    localTimezone: timezone,
    entities: [{ type: 'clientInfo', locale: 'en-US', country: 'JP', platform: 'Web', timezone }],
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
