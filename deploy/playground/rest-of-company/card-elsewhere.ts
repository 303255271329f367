import type { Aws } from '../aws/start-aws.ts';
import type { CompanyAct, CompanyCardAccount } from '../page/company-state.ts';
import { cardAccounts } from '../places.ts';
import { cardAccount } from './card-account.ts';
import { cardAccountAct } from './card-account-act.ts';
import { cardSeenFrom } from './card-seen-from.ts';
import { refusal } from './refusal.ts';

/** A model card as other accounts have it. */
export type CardElsewhere = {
  seen(card: string): Promise<readonly CompanyCardAccount[]>;
  /** Answers in one sentence what happened, be it that AWS refused it. */
  act(act: ElsewhereAct, card: string | undefined): Promise<string>;
  stop(): void;
};
type ElsewhereAct = Extract<CompanyAct, { do: 'cardElsewhere' }>;

/** Signs in somebody of each account, and keeps what AWS last refused them. */
export function cardElsewhere(aws: Aws): CardElsewhere {
  const all = cardAccounts.map((each) => cardAccount(aws, each));
  const refusals = new Map<string, Refusal>();

  async function seenFrom(account: (typeof all)[number], card: string) {
    const seen = await cardSeenFrom(account, card);
    const access = JSON.stringify([seen.card !== null, seen.mayEdit, seen.invitation]);
    const kept = refusals.get(account.account);
    // Words about what was so before would mislead.
    if (kept && kept.card === card && (kept.access ??= access) === access) {
      return { ...seen, refused: kept.message };
    }
    refusals.delete(account.account);
    return { ...seen, refused: null };
  }
  return {
    seen: (card) => Promise.all(all.map((account) => seenFrom(account, card))),
    async act({ account, group, what }, card) {
      const who = all.find((each) => each.account === account);
      if (!who || card === undefined) return `${group} has no model card that they could see.`;
      const done = cardAccountAct(what, who, card);
      const refused = await refusal(done);
      if (!refused) {
        refusals.delete(account);
        return done;
      }
      refusals.set(account, { card, message: refused.message });
      return `AWS refused it to somebody of ${who.name}: its words stand in the panel.`;
    },
    stop() {
      for (const { ram, sagemaker } of all) {
        ram.destroy();
        sagemaker.destroy();
      }
    },
  };
}

/** `access`: what AWS granted the account at the first look after it. */
type Refusal = { readonly card: string; readonly message: string; access?: string };
