import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { Aws } from './aws/start-aws.ts';
import { otherRole, places } from './places.ts';

/** What a platform team would have set up: in each account a rule, a queue and its dead letters. */
export async function setUpAws(aws: Aws): Promise<void> {
  aws.trust(otherRole.arn, { externalId: otherRole.externalId });
  for (const { account, region } of Object.values(places)) {
    const arn = `arn:aws:sts::${account}:assumed-role/Platform/terraform`;
    const given = { region, endpoint: aws.url, credentials: aws.issue({ account, arn }) };
    const sqs = new SQSClient(given);
    const events = new EventBridgeClient(given);
    const deadLetters = await createQueue(sqs, 'ringi-dead-letters', {});
    const redrive = JSON.stringify({ deadLetterTargetArn: deadLetters, maxReceiveCount: 5 });
    const attributes = { RedrivePolicy: redrive, VisibilityTimeout: '60' };
    const queue = await createQueue(sqs, 'ringi', attributes);
    await events.send(new PutRuleCommand({ Name: 'ringi', EventPattern: pattern }));
    const target = { Id: 'ringi', Arn: queue };
    await events.send(new PutTargetsCommand({ Rule: 'ringi', Targets: [target] }));
    sqs.destroy();
    events.destroy();
  }
}

const pattern = JSON.stringify({
  source: ['aws.sagemaker'],
  'detail-type': ['SageMaker Model Package State Change'],
});

async function createQueue(
  sqs: SQSClient,
  name: string,
  attributes: Record<string, string>,
): Promise<string> {
  const { QueueUrl } = await sqs.send(
    new CreateQueueCommand({ QueueName: name, Attributes: attributes }),
  );
  const asked = new GetQueueAttributesCommand({ QueueUrl, AttributeNames: ['QueueArn'] });
  const { Attributes } = await sqs.send(asked);
  return Attributes?.['QueueArn'] ?? '';
}
