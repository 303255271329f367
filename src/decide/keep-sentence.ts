import { keys } from '../ledger/keys.ts';
import type { Change } from '../ledger.ts';
import type { Ruling } from '../policy.ts';

/** Keeps the text of the sentence a click was judged by, under its digest: rules change. */
export function keepSentence({ policy, sentence }: Ruling): readonly Change[] {
  return sentence === undefined ? [] : [{ do: 'put', key: keys.policy(policy), value: sentence }];
}
