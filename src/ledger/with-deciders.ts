import { execution } from '../execution.ts';
import type { Pipelines, Provenance } from '../pipelines.ts';
import { keys } from './keys.ts';
import type { Ledger } from '../ledger.ts';

/**
 * Pipelines with who decided the executions that Ringi itself began: to AWS its own role started
 * them, and nobody approves what they had made. An execution's description names the decision, and
 * only what the ledger remembers to have begun is believed.
 */
export function withDeciders(pipelines: Pipelines, ledger: Pick<Ledger, 'get'>): Pipelines {
  return {
    ...pipelines,
    async provenanceOf(modelPackage) {
      const provenance = await pipelines.provenanceOf(modelPackage);
      const { pipeline } = provenance;
      const decidedBy = pipeline && (await decidersOf(pipeline, ledger));
      return decidedBy ? { ...provenance, pipeline: { ...pipeline, decidedBy } } : provenance;
    },
  };
}

async function decidersOf(
  { executionArn, description = '' }: NonNullable<Provenance['pipeline']>,
  ledger: Pick<Ledger, 'get'>,
): Promise<readonly string[] | undefined> {
  const id = /\(decision (?<id>[0-9a-f]{24})\)/u.exec(description)?.groups?.['id'];
  const entry = id === undefined ? undefined : await ledger.get(keys.execution(id));
  if (!entry) return undefined;
  const { begun, people } = execution.parse(entry.value);
  const began = Object.keys(begun).some(
    (name) => name.toLowerCase() === `execution ${executionArn}`.toLowerCase(),
  );
  return began ? people.map((person) => person.id) : undefined;
}
