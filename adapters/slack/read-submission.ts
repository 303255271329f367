import { z } from 'zod';
import type { Account } from '../../src/index.ts';
import { readMetadata, type FormMetadata } from './metadata.ts';

/** A form that was sent. */
export type Submission = {
  readonly id: string;
  readonly viewId: string;
  /** Whether it lies on as many others as Slack takes. */
  readonly isTop: boolean;
  readonly account: Account;
  /** Undefined where it cannot be read. */
  readonly metadata: FormMetadata | undefined;
  /** By the field's id; empty for what was left empty. */
  readonly answers: Readonly<Record<string, string>>;
};

const field = z.object({
  value: z.string().nullish(),
  selected_option: z.object({ value: z.string() }).nullish(),
});
const schema = z.object({
  user: z.object({ id: z.string(), team_id: z.string().optional() }),
  team: z.object({ id: z.string() }).nullish(),
  view: z.object({
    id: z.string(),
    hash: z.string(),
    previous_view_id: z.string().nullish(),
    root_view_id: z.string().nullish(),
    private_metadata: z.string().catch(''),
    state: z
      .object({ values: z.record(z.string(), z.record(z.string(), field)) })
      .catch({ values: {} }),
  }),
});

/** Reads a `view_submission` payload. Undefined where it does not tell whose form was sent. */
export function readSubmission(body: unknown): Submission | undefined {
  const read = schema.safeParse(body);
  if (!read.success) return undefined;
  const { user, team, view } = read.data;
  const fields = Object.values(view.state.values).flatMap((block) => Object.entries(block));
  const below = view.previous_view_id;
  // In a submission, `team` is the submitter's own.
  const tenant = user.team_id ?? team?.id ?? '';
  return {
    id: `${view.id}:${view.hash}`,
    viewId: view.id,
    isTop: typeof below === 'string' && below !== view.root_view_id,
    account: { platform: 'slack', tenant, id: user.id },
    metadata: readMetadata(view.private_metadata),
    answers: Object.fromEntries(
      fields.map(([id, { value, selected_option: chosen }]) => [id, value ?? chosen?.value ?? '']),
    ),
  };
}
