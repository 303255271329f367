import { groupThingIn, groupThingSubject } from '../group-thing-subject.ts';
import type { GroupRef } from '../registry.ts';

/** One deployment: what one execution changes of how a stage is served. */
export type DeploymentRef = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly execution: string;
};

/** A deployment as the subject of a card: `<account>:<region>:<group>/deployment/<stage>.<execution>`. */
export function deploymentSubject({ group, stage, execution }: DeploymentRef): string {
  return groupThingSubject({ group, kind: 'deployment', name: `${stage}.${execution}` });
}

/** Parses a deployment's subject; undefined for anything else. */
export function deploymentIn(text: string): DeploymentRef | undefined {
  const found = groupThingIn(text);
  const [stage, execution, ...more] = found?.name.split('.') ?? [];
  if (found?.kind !== 'deployment' || !stage || !execution || more.length > 0) return undefined;
  return { group: found.group, stage, execution };
}
