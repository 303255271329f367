import {
  AcceptResourceShareInvitationCommand,
  CreateResourceShareCommand,
  GetResourceShareInvitationsCommand,
  RAMClient,
} from '@aws-sdk/client-ram';
import { DescribeModelCardCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws, AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { partner } from './connected.ts';
import { manualClock } from './manual-clock.ts';
import { signedBy } from './signed-by.ts';

/** An account that nobody has to do with. */
export const third = '555566667777';

/** What AWS has made for model cards; `AllowExport` at its end is the other one. */
export const managed = 'arn:aws:ram::aws:permission/AWSRAMPermissionSageMakerModelCards';

/** A user of an account. */
export const userOf = (account: string) => `arn:aws:iam::${account}:user/ben`;

/** An AWS with a card of the home account, its owner, and a partner who is to get a part in it. */
export async function sharingWorld(options: AwsOptions = {}) {
  const clock = manualClock();
  const aws = await startAws({ clock, ...options });
  const card = aws.company.writesCard('credit-risk', { content: { intended_uses: {} } });
  const { owner, receiver, reader } = clientsOf(aws);
  const invitations = async () => {
    const answer = await receiver.send(new GetResourceShareInvitationsCommand({}));
    return answer.resourceShareInvitations ?? [];
  };
  return {
    clock,
    aws,
    card,
    owner,
    receiver,
    /** The partner, with SageMaker. */
    reader,
    /** The partner reads the card. */
    reads: () => reader.send(new DescribeModelCardCommand({ ModelCardName: card })),
    invitations,
    /** Shares the card with the partner, unless something else is said; answers the share's ARN. */
    async shares(input: object = {}): Promise<string> {
      const share = { name: 'credit-risk card', resourceArns: [card] };
      const { resourceShare } = await owner.send(
        new CreateResourceShareCommand({ ...share, principals: [partner.account], ...input }),
      );
      return resourceShare?.resourceShareArn ?? '';
    },
    /** The partner accepts the first invitation. */
    async accepts() {
      const [invitation] = await invitations();
      const { resourceShareInvitationArn } = invitation ?? {};
      return receiver.send(
        new AcceptResourceShareInvitationCommand({ resourceShareInvitationArn }),
      );
    },
    async stop() {
      for (const client of [owner, receiver, reader]) client.destroy();
      await aws.stop();
    },
  };
}

function clientsOf(aws: Aws) {
  const asPartner = signedBy(aws, userOf(partner.account));
  return {
    owner: new RAMClient(signedBy(aws)),
    receiver: new RAMClient(asPartner),
    reader: new SageMakerClient(asPartner),
  };
}

export type SharingWorld = Awaited<ReturnType<typeof sharingWorld>>;
