import { ListEndpointConfigsCommand, ListModelsCommand } from '@aws-sdk/client-sagemaker';
import type { At, Connections } from '../connect.ts';
import { pages } from '../pages.ts';

/** Names of models and configurations that begin with this, oldest first. */
export async function made(
  aws: Connections,
  at: At,
  prefix: string,
): Promise<{ readonly configs: readonly string[]; readonly models: readonly string[] }> {
  const { read } = aws.sagemaker(at);
  const wanted = {
    // A filter is no longer than a name.
    NameContains: prefix.slice(0, 63),
    SortBy: 'CreationTime',
    SortOrder: 'Ascending',
    MaxResults: 100,
  } as const;
  const configs = pages((NextToken) =>
    aws.call('sagemaker:ListEndpointConfigs', (abortSignal) =>
      read.send(new ListEndpointConfigsCommand({ ...wanted, NextToken }), { abortSignal }),
    ),
  );
  const models = pages((NextToken) =>
    aws.call('sagemaker:ListModels', (abortSignal) =>
      read.send(new ListModelsCommand({ ...wanted, SortBy: 'CreationTime', NextToken }), {
        abortSignal,
      }),
    ),
  );
  const [namesOfConfigs, namesOfModels]: [string[], string[]] = [[], []];
  for await (const { EndpointConfigs = [] } of configs) {
    namesOfConfigs.push(
      ...EndpointConfigs.map(({ EndpointConfigName = '' }) => EndpointConfigName),
    );
  }
  for await (const { Models = [] } of models) {
    namesOfModels.push(...Models.map(({ ModelName = '' }) => ModelName));
  }
  const begins = (name: string) => name.startsWith(prefix);
  return { configs: namesOfConfigs.filter(begins), models: namesOfModels.filter(begins) };
}
