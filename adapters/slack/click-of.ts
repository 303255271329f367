import type { Account, Click } from '../../src/index.ts';
import type { FormMetadata } from './metadata.ts';

/** A click as the core takes it, from a button or from a form that was sent. */
export function clickOf({ id, account, metadata, answers, at }: ClickParts): Click {
  const { card, verb, on, evidence, policy, channel, ts } = metadata;
  const room = { platform: 'slack', id: channel };
  return {
    id,
    account,
    card,
    verb,
    on,
    evidence,
    policy,
    answers,
    room,
    ...(ts === '' ? {} : { message: { room, ref: { ts } } }),
    replyTo: { platform: 'slack', room: channel, ref: { user: account.id } },
    at: at.toISOString(),
  };
}

export type ClickParts = {
  readonly id: string;
  readonly account: Account;
  readonly metadata: FormMetadata;
  readonly answers: Readonly<Record<string, string>>;
  readonly at: Date;
};
