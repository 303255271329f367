import {
  AcceptResourceShareInvitationCommand,
  RejectResourceShareInvitationCommand,
} from '@aws-sdk/client-ram';
import { DescribeModelCardCommand, UpdateModelCardCommand } from '@aws-sdk/client-sagemaker';
import { z } from 'zod';
import type { CompanyAct } from '../page/company-state.ts';
import type { CardAccount } from './card-account.ts';
import { cardInvitation } from './card-invitation.ts';

/** Somebody of another account acts on a card; answers what they did. AWS's refusal is thrown. */
export async function cardAccountAct(
  what: Extract<CompanyAct, { do: 'cardElsewhere' }>['what'],
  who: CardAccount,
  card: string,
): Promise<string> {
  switch (what) {
    case 'accepts':
      return answer(who, card, true);
    case 'refuses':
      return answer(who, card, false);
    case 'edits':
      return edit(who, card);
  }
}

async function answer({ name, ram }: CardAccount, card: string, accepts: boolean) {
  const invitation = await cardInvitation(ram, card);
  if (!invitation) return `${name} has no invitation to the model card.`;
  const input = { resourceShareInvitationArn: invitation.arn };
  if (accepts) await ram.send(new AcceptResourceShareInvitationCommand(input));
  else await ram.send(new RejectResourceShareInvitationCommand(input));
  const done = `${name} ${accepts ? 'accepted' : 'refused'} the invitation to the model card.`;
  return `${done} Ringi looks within ten minutes, “/ringi card” has it look at once.`;
}

async function edit({ name, sagemaker }: CardAccount, card: string) {
  const { Content = '{}', ModelCardVersion: version } = await sagemaker.send(
    new DescribeModelCardCommand({ ModelCardName: card }),
  );
  const content = withUses.parse(JSON.parse(Content));
  const factors = `A short credit history. Noticed in ${name}, on version ${version}.`;
  const uses = { ...content.intended_uses, factors_affecting_model_efficiency: factors };
  await sagemaker.send(
    new UpdateModelCardCommand({
      ModelCardName: card,
      Content: JSON.stringify({ ...content, intended_uses: uses }),
    }),
  );
  return `Somebody of ${name} edited the model card: what affects the model’s efficiency.`;
}

const withUses = z.looseObject({ intended_uses: z.looseObject({}).optional() });
