import { EventBridgeClient, PutRuleCommand, PutTargetsCommand } from '@aws-sdk/client-eventbridge';
import { PutBucketNotificationConfigurationCommand, S3Client } from '@aws-sdk/client-s3';
import { CreateQueueCommand, GetQueueAttributesCommand, SQSClient } from '@aws-sdk/client-sqs';
import { rules } from './aws/rules.ts';
import type { Aws } from './aws/start-aws.ts';
import { evidentlyReports, otherRole, places } from './places.ts';

/** What a platform team would have set up: in each account rules, a queue and its dead letters. */
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
    for (const { name, pattern } of rules()) {
      const EventPattern = JSON.stringify(pattern);
      await events.send(new PutRuleCommand({ Name: name, EventPattern }));
      const target = { Id: 'ringi', Arn: queue };
      await events.send(new PutTargetsCommand({ Rule: name, Targets: [target] }));
    }
    sqs.destroy();
    events.destroy();
  }
  await tellOfReports(aws);
}

/** EventBridge hears of a bucket's objects once that is turned on. */
async function tellOfReports(aws: Aws): Promise<void> {
  const { account, region } = places.own;
  const arn = `arn:aws:sts::${account}:assumed-role/Platform/terraform`;
  const s3 = new S3Client({
    region,
    endpoint: aws.url,
    credentials: aws.issue({ account, arn }),
    forcePathStyle: true,
  });
  await s3.send(
    new PutBucketNotificationConfigurationCommand({
      Bucket: evidentlyReports.bucket,
      NotificationConfiguration: { EventBridgeConfiguration: {} },
    }),
  );
  s3.destroy();
}

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
