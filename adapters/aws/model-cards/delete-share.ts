import { DeleteResourceShareCommand } from '@aws-sdk/client-ram';
import type { At, Connections } from '../connect.ts';
import { classOf } from '../translate.ts';

/** Deletes a resource share; what is not there was deleted before. */
export async function deleteShare(
  aws: Connections,
  at: At,
  resourceShareArn: string,
): Promise<void> {
  const command = new DeleteResourceShareCommand({ resourceShareArn });
  await aws.call('ram:DeleteResourceShare', async (abortSignal) => {
    await aws.ram(at).write.send(command, { abortSignal }).catch(unlessGone);
  });
}

function unlessGone(error: unknown): void {
  if (classOf(error) !== 'UnknownResourceException') throw error;
}
