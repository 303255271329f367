import type { Execution, Judgement, Mention } from '../../../src/index.ts';

/** Who decided an execution, as far as the directory knows them. */
export function deciders(
  { people, decision }: Execution,
  { judgement }: { readonly judgement: Judgement },
): readonly Mention[] {
  return people.map(({ id, name }) => {
    const accounts = id === decision.person.id ? [decision.account] : [];
    return { person: judgement.person(id) ?? { id, name, accounts, iam: [] } };
  });
}
