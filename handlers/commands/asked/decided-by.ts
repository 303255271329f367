import type { Asked, Execution, Standing } from '../../../src/index.ts';

/** Names of those whose votes brought a version where it stands, as they were recorded then. */
export async function decidedBy(
  by: Extract<Standing['by'], { readonly execution: string }>,
  { world }: Pick<Asked, 'world'>,
): Promise<{ readonly people: readonly string[]; readonly execution: Execution | undefined }> {
  const execution = await world.executions.one(by.execution);
  return { people: execution?.people.map(({ name }) => name) ?? by.people, execution };
}
