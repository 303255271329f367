import type { Aws } from '../aws/start-aws.ts';
import type { CompanyAct } from '../page/company-state.ts';

/** A monitor's next hour comes, or it ends; answers what happened. */
export function monitorAct(
  { arn, what }: Extract<CompanyAct, { do: 'monitor' }>,
  company: Aws['company'],
  groups: readonly string[],
) {
  const name = arn.split('/').at(-1) ?? '';
  const group = groups.find((each) => name.startsWith(each)) ?? '';
  switch (what) {
    case 'clean':
    case 'drift':
    case 'broken':
    case 'failed':
      company.monitorRuns(arn, { finding: what });
      return { group, said: `${name} ran: ${findings[what]}.` };
    case 'unreadable':
      company.monitorRuns(arn, { finding: 'drift', damage: 'truncated' });
      return { group, said: `${name} ran, and its report is cut off.` };
    case 'dies':
      company.monitorDies(arn);
      return { group, said: `${name} has not run for three hours, and nothing tells of it.` };
    case 'stops':
      company.monitorStops(arn, { role: 'DataScience', session: 'ren-sato' });
      return { group, said: `Ren Sato stopped ${name} in the AWS console.` };
  }
}

const findings = {
  clean: 'nothing drifted',
  drift: 'the data drifted',
  broken: 'columns and values are wrong',
  failed: 'the job failed',
} as const;
