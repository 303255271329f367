import type { Aws } from '../aws/start-aws.ts';
import type { CompanyAct, CompanyModelCard } from '../page/company-state.ts';

/** What happens to a model card without Ringi; answers what happened. */
export function modelCardAct(
  { group, what }: Extract<CompanyAct, { do: 'modelCard' }>,
  card: CompanyModelCard | null | undefined,
  { company }: Aws,
): { readonly group: string; readonly said: string } {
  if (!card) return { group, said: `${group} has no model card.` };
  const { arn, name } = card;
  switch (what) {
    case 'fills':
      company.fillsSection(arn, 'business_details', business, { studio: 'aiko-tanaka' });
      return { group, said: `Aiko Tanaka filled in ${name}’s business details in Studio.` };
    case 'edits':
      company.editsCard(arn, 'intended_uses.purpose_of_model', purpose, ren);
      return { group, said: `Ren Sato changed the purpose of ${name} in the AWS console.` };
    case 'exportFails':
      company.nextExportFails(arn);
      return { group, said: `The next PDF of ${name} fails.` };
    case 'archives':
      company.archivesCard(arn, ren);
      return { group, said: `Ren Sato archived ${name} in the AWS console.` };
  }
}

const ren = { role: 'DataScience', session: 'ren-sato' } as const;

const business = {
  business_problem: 'Loans are repaid late, or not at all.',
  business_stakeholders: 'Lending, Collections',
  line_of_business: 'Consumer credit',
};

const purpose = 'Rates applications for consumer credit up to 5 million yen.';
