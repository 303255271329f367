import { z } from 'zod';
import type { Account } from '../../src/index.ts';
import { unpack, type Act, type Cargo } from './cargo.ts';

/** A pressed button or a picked entry, as far as it is one of ours. */
export type Interaction = Who & (Asked | Acted);
type Who = {
  readonly account: Account;
  readonly channel: string;
  readonly ts: string;
  readonly triggerId: string;
};
type Asked = { readonly kind: 'ask'; readonly command: string };
type Acted = { readonly kind: 'act'; readonly act: Act } & Pick<Cargo, 'card' | 'locale'>;

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
  const values = (message?.blocks ?? []).flatMap(({ elements }) =>
    (elements ?? []).flatMap(({ value }) => value ?? []),
  );
  const [action] = actions;
  const wanted = asked(action) ?? (action === undefined ? undefined : acted(action, values));
  if (wanted === undefined) return undefined;
  return {
    account: { platform: 'slack', tenant: user.team_id, id: user.id },
    channel: container.channel_id,
    ts: container.message_ts,
    triggerId,
    ...wanted,
  };
}

type Action = z.infer<typeof schema>['actions'][number];

function asked(action: Action | undefined): Asked | undefined {
  const value = action?.selected_option?.value ?? action?.value ?? '';
  return value.startsWith('/') ? { kind: 'ask', command: value.slice(1) } : undefined;
}

/** A button brings its own act; what a menu's entry does lies in one of the buttons beside it. */
function acted(action: Action, values: readonly string[]): Acted | undefined {
  const chosen = action.selected_option?.value;
  const cargoes = (chosen === undefined ? [action.value ?? ''] : values).flatMap(
    (value) => unpack(value) ?? [],
  );
  for (const { card, locale, own, menu } of cargoes) {
    const act = chosen === undefined ? own : Object.hasOwn(menu, chosen) ? menu[chosen] : undefined;
    if (act !== undefined) return { kind: 'act', act, card, locale };
  }
  return undefined;
}
