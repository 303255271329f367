import { z } from 'zod';
import type { Account } from '../../src/index.ts';
import { unpack, type Cargo, type Entry } from './cargo.ts';

/** A pressed button or a picked entry, as far as it is one of ours. */
export type Interaction = {
  readonly account: Account;
  readonly channel: string;
  readonly ts: string;
  readonly triggerId: string;
  readonly card: Cargo['card'];
  readonly locale: Cargo['locale'];
  readonly entry: Entry;
};

const element = z.looseObject({ value: z.string().optional() });
const schema = z.object({
  trigger_id: z.string(),
  // The team of the person, which is not the app's for somebody of another company.
  user: z.object({ id: z.string(), team_id: z.string().default('') }),
  container: z.object({ channel_id: z.string(), message_ts: z.string() }),
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

/** Reads a `block_actions` payload. Undefined for a link, and for what is not ours. */
export function readInteraction(body: unknown): Interaction | undefined {
  const read = schema.safeParse(body);
  if (!read.success) return undefined;
  const { user, container, message, actions, trigger_id: triggerId } = read.data;
  const [action] = actions;
  const chosen = action?.selected_option?.value;
  const cargoes = (message?.blocks ?? [])
    .flatMap(({ elements }) => elements ?? [])
    .flatMap(({ value }) => unpack(value ?? '') ?? []);
  const own = unpack(action?.value ?? '');
  const cargo =
    chosen === undefined ? own : cargoes.find(({ menu }) => Object.hasOwn(menu, chosen));
  const entry = chosen === undefined ? own?.own : cargo?.menu[chosen];
  if (cargo === undefined || entry === undefined) return undefined;
  return {
    account: { platform: 'slack', tenant: user.team_id, id: user.id },
    channel: container.channel_id,
    ts: container.message_ts,
    triggerId,
    card: cargo.card,
    locale: cargo.locale,
    entry,
  };
}
