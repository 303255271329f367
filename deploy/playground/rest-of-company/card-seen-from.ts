import {
  DescribeModelCardCommand,
  DescribeModelCardExportJobCommand,
  UpdateModelCardCommand,
} from '@aws-sdk/client-sagemaker';
import type { CompanyCardAccount } from '../page/company-state.ts';
import type { CardAccount } from './card-account.ts';
import { cardInvitation } from './card-invitation.ts';
import { refusal } from './refusal.ts';

/** What an account sees of a card now and may do with it, by AWS's answers to somebody of it. */
export async function cardSeenFrom(
  { name, account, ram, sagemaker }: CardAccount,
  card: string,
): Promise<Omit<CompanyCardAccount, 'refused'>> {
  const [invitation, seen] = await Promise.all([
    cardInvitation(ram, card),
    // Whoever may not see it is refused.
    sagemaker.send(new DescribeModelCardCommand({ ModelCardName: card })).catch(() => null),
  ]);
  if (!seen) return { name, account, card: null, mayEdit: false, mayExport: false, invitation };
  const { ModelCardStatus: status = '', ModelCardVersion: version = 0 } = seen;
  // Nothing of AWS's says what one may do. An update without content and a job that nobody made
  // fail in any case; whether for want of a right, AWS looks at first.
  const [mayEdit, mayExport] = await Promise.all([
    may(sagemaker.send(new UpdateModelCardCommand({ ModelCardName: card }))),
    may(
      sagemaker.send(
        new DescribeModelCardExportJobCommand({ ModelCardExportJobArn: `${card}/export-job/none` }),
      ),
    ),
  ]);
  return { name, account, card: { status, version }, mayEdit, mayExport, invitation };
}

async function may(asked: Promise<unknown>): Promise<boolean> {
  const refused = await refusal(asked);
  return refused?.name !== 'AccessDeniedException';
}
