import { z } from 'zod';
import type { Account } from '../../src/index.ts';
import { unpack, type Act, type Cargo } from './cargo.ts';

/** A pressed button or a picked entry, and whose. */
export type Interaction = Who & (Opened | Asked | Acted | Unreadable);
type Who = {
  readonly account: Account;
  readonly channel: string;
  readonly ts: string;
  readonly triggerId: string;
};
/** A link: the client has opened it already. */
type Opened = { readonly kind: 'link' };
type Asked = { readonly kind: 'ask'; readonly command: string };
type Acted = { readonly kind: 'act'; readonly act: Act } & Pick<Cargo, 'card' | 'locale'>;
type Unreadable = { readonly kind: 'unreadable' };

const sender = z.object({
  trigger_id: z.string(),
  // The team of the person, which is not the app's for somebody of another company.
  user: z.object({ id: z.string(), team_id: z.string().default('') }),
  container: z.object({ channel_id: z.string(), message_ts: z.string() }),
});
const option = z.looseObject({ value: z.string().optional(), url: z.string().optional() });
const element = z.looseObject({
  value: z.string().optional(),
  options: z.array(option).optional().catch([]),
});
const sent = z.object({
  message: z
    .object({ blocks: z.array(z.looseObject({ elements: z.array(element).optional().catch([]) })) })
    .optional(),
  actions: z
    .array(
      z.object({
        value: z.string().optional(),
        selected_option: z.object({ value: z.string() }).nullish(),
      }),
    )
    .min(1),
});

/** Reads a `block_actions` payload. Undefined where it does not tell who pressed what, or where. */
export function readInteraction(body: unknown): Interaction | undefined {
  const from = sender.safeParse(body).data;
  if (from === undefined) return undefined;
  const { user, container, trigger_id: triggerId } = from;
  return {
    account: { platform: 'slack', tenant: user.team_id, id: user.id },
    channel: container.channel_id,
    ts: container.message_ts,
    triggerId,
    ...wanted(sent.safeParse(body).data),
  };
}

function wanted(read: z.infer<typeof sent> | undefined): Opened | Asked | Acted | Unreadable {
  const [action] = read?.actions ?? [];
  if (read === undefined || action === undefined) return { kind: 'unreadable' };
  const chosen = action.selected_option?.value;
  const value = chosen ?? action.value;
  // The links of an answer carry nothing.
  if (value === undefined) return { kind: 'link' };
  if (value.startsWith('/')) return { kind: 'ask', command: value.slice(1) };
  return chosen === undefined ? pressed(value) : picked(chosen, read);
}

/** A button brings its own act; one that has none is a link. */
function pressed(value: string): Opened | Acted | Unreadable {
  const cargo = unpack(value);
  if (cargo === undefined) return { kind: 'unreadable' };
  const { own: act, card, locale } = cargo;
  return act === undefined ? { kind: 'link' } : { kind: 'act', act, card, locale };
}

/** What a menu's entry does lies in one of the buttons beside it; a link is its own. */
function picked(chosen: string, { message }: z.infer<typeof sent>): Opened | Acted | Unreadable {
  const elements = (message?.blocks ?? []).flatMap(({ elements }) => elements ?? []);
  for (const { card, locale, menu } of elements.flatMap(({ value }) => unpack(value ?? '') ?? [])) {
    const act = Object.hasOwn(menu, chosen) ? menu[chosen] : undefined;
    if (act !== undefined) return { kind: 'act', act, card, locale };
  }
  const options = elements.flatMap(({ options }) => options ?? []);
  const isLink = options.some(({ value, url }) => value === chosen && url !== undefined);
  return isLink ? { kind: 'link' } : { kind: 'unreadable' };
}
