import type { Aws } from '../aws/start-aws.ts';
import type { CompanyAct, CompanyEndpoint } from '../page/company-state.ts';

/** What happens to an endpoint without Ringi; answers what happened. */
export function endpointAct(
  { group, what }: Extract<CompanyAct, { do: 'endpoint' }>,
  endpoint: CompanyEndpoint | null | undefined,
  { company }: Aws,
): { readonly group: string; readonly said: string } {
  if (!endpoint) return { group, said: `${group} has no endpoint.` };
  const { arn, name, serves, instances } = endpoint;
  const [newest] = serves;
  if (!newest) return { group, said: `${name} serves nothing.` };
  switch (what) {
    case 'breaks':
      company.breaks(newest.arn);
      return { group, said: `${group} v${newest.version} answers slowly and with errors.` };
    case 'mends':
      company.mends(newest.arn);
      return { group, said: `${group} v${newest.version} answers well again.` };
    case 'nextFails':
      company.nextDeploymentFails(arn);
      return { group, said: `The next deployment to ${name} will be rolled back without a word.` };
    case 'scales':
      company.scales(arn, instances + 1);
      return { group, said: `Autoscaling gave ${name} ${instances + 1} instances.` };
    case 'fails':
      company.endpointBecomes(arn, { status: 'OutOfService', reason: 'No healthy instance.' });
      return { group, said: `${name} is out of service.` };
    case 'back':
      company.endpointBecomes(arn, { status: 'InService' });
      return { group, said: `${name} is in service again.` };
  }
}
