import { CloudWatchClient, DescribeAlarmsCommand } from '@aws-sdk/client-cloudwatch';
import {
  DescribeEndpointCommand,
  DescribeEndpointConfigCommand,
  DescribeModelCommand,
  type ProductionVariantSummary,
  type SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import type { CompanyEndpoint } from '../page/company-state.ts';

/** The endpoint of a group's prod, what it serves and how its alarms are; null where there is none. */
export async function endpointOf(
  group: string,
  sagemaker: SageMakerClient,
  cloudWatch: CloudWatchClient,
): Promise<CompanyEndpoint | null> {
  const name = `${group}-prod`;
  const found = await sagemaker
    .send(new DescribeEndpointCommand({ EndpointName: name }))
    .catch(() => undefined);
  if (!found) return null;
  const { PendingDeploymentSummary: pending, EndpointConfigName = '' } = found;
  const next = pending?.EndpointConfigName;
  const fleets = [
    ...(next === undefined ? [] : [{ config: next, variants: pending?.ProductionVariants }]),
    { config: EndpointConfigName, variants: found.ProductionVariants },
  ];
  const served = fleets.map(({ config, variants }) => servedBy(config, variants, sagemaker));
  const command = new DescribeAlarmsCommand({ AlarmNamePrefix: name });
  const { MetricAlarms = [] } = await cloudWatch.send(command);
  return {
    arn: found.EndpointArn ?? '',
    name,
    status: found.EndpointStatus ?? '',
    serves: await Promise.all(served),
    instances: found.ProductionVariants?.[0]?.CurrentInstanceCount ?? 0,
    loud: MetricAlarms.filter(({ StateValue }) => StateValue === 'ALARM').map(
      ({ AlarmName = '' }) => AlarmName,
    ),
  };
}

async function servedBy(
  EndpointConfigName: string,
  variants: readonly ProductionVariantSummary[] | undefined,
  sagemaker: SageMakerClient,
): Promise<CompanyEndpoint['serves'][number]> {
  const arn = await packageOf(EndpointConfigName, sagemaker).catch(() => '');
  return { arn, version: Number(arn.split('/').at(-1)), weight: variants?.[0]?.CurrentWeight ?? 0 };
}

async function packageOf(EndpointConfigName: string, sagemaker: SageMakerClient): Promise<string> {
  const config = await sagemaker.send(new DescribeEndpointConfigCommand({ EndpointConfigName }));
  const ModelName = config.ProductionVariants?.[0]?.ModelName;
  const { PrimaryContainer, Containers = [] } = await sagemaker.send(
    new DescribeModelCommand({ ModelName }),
  );
  return (PrimaryContainer ?? Containers[0])?.ModelPackageName ?? '';
}
