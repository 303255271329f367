import type { Aws } from '../aws/start-aws.ts';
import type { CompanyAct } from '../page/company-state.ts';
import { evidentlyReports, places } from '../places.ts';

/** What is told by others than SageMaker's monitors; answers what happened. */
export function elsewhereAct(
  { group, what }: Extract<CompanyAct, { do: 'elsewhere' }>,
  company: Aws['company'],
): { readonly group: string; readonly said: string } {
  const { account, region } = places.own;
  switch (what) {
    case 'evidently':
      company.dropsEvidently(evidentlyReports.prefix, { group: 'credit-risk', finding: 'drift' });
      return {
        group: 'credit-risk',
        said: 'The risk team’s weekly Evidently job found drift on credit-risk.',
      };
    case 'reported':
      company.reportsDrift(group, { stage: 'prod', finding: 'drift' });
      return { group, said: `A monitor of the company’s own reported drift on ${group}.` };
    case 'reportedClean':
      company.reportsDrift(group, { stage: 'prod', finding: 'clean' });
      return { group, said: `A monitor of the company’s own reported a clean run on ${group}.` };
    case 'storm': {
      const stormy = company.storm({ account, region, groups: ['credit-risk', 'fraud-score'] });
      return { group, said: `${stormy.length} monitors told of violations, 2,000 events twice.` };
    }
  }
}
