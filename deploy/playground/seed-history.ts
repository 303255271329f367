import { PutParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import type { Aws } from './aws/start-aws.ts';
import { places, stages } from './places.ts';
import type { PlaygroundClock } from './playground-clock.ts';

/** What the company did before Ringi came: a few versions, one of which serves every stage. */
export async function seedHistory(aws: Aws, clock: PlaygroundClock): Promise<void> {
  const { company } = aws;
  const platform = { role: 'Platform', session: 'terraform' };
  const past = async <T>(days: number, happen: () => T | Promise<T>): Promise<T> => {
    clock.goBack(days);
    return happen();
  };
  for (const group of ['credit-risk', 'fraud-score']) {
    await past(41, () => company.registers(group, { metrics: 'slow' }));
    const second = await past(23, () => company.registers(group, { metrics: inService }));
    await past(22, () => company.approvesInConsole(second, 'Approved', platform));
    const prod = { stage: 'prod', status: 'Approved' };
    await past(20, () => company.movesInConsole(second, prod, platform));
    await past(20, () => writePointers(aws, { group, version: 2, arn: second }, clock));
  }
  const first = `arn:aws:sagemaker:${places.own.region}:${places.own.account}:model-package`;
  for (const group of ['credit-risk', 'fraud-score']) {
    await past(30, () => company.approvesInConsole(`${first}/${group}/1`, 'Rejected', platform));
  }
  clock.comeBack();
}

/** What later versions are compared with: most good ones beat it at everything but latency. */
const inService = { auc: 0.861, ks: 0.452, log_loss: 0.331, p99_latency: 119, di: 0.9 };

type Standing = { readonly group: string; readonly version: number; readonly arn: string };

/** The contract of the stage pointers, which the company's pipelines kept before Ringi did. */
async function writePointers(
  aws: Aws,
  { group, version, arn }: Standing,
  clock: PlaygroundClock,
): Promise<void> {
  const { account, region } = places.own;
  const role = `arn:aws:sts::${account}:assumed-role/Platform/terraform`;
  const credentials = aws.issue({ account, arn: role });
  const ssm = new SSMClient({ region, endpoint: aws.url, credentials });
  for (const stage of stages) {
    const pointer = {
      schema: 1,
      group,
      stage,
      version,
      modelPackageArn: arn,
      since: clock.now().toISOString(),
      decision: 'before-ringi',
      decidedBy: [],
    };
    const Name = `/ringi/models/${group}/${stage}`;
    const Value = JSON.stringify(pointer);
    await ssm.send(new PutParameterCommand({ Name, Value, Type: 'String' }));
  }
  ssm.destroy();
}
