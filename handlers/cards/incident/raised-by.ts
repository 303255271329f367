import { deploymentIn, modelCardIn, packageIn } from '../../../src/index.ts';

/**
 * The name of the monitor, pipeline or endpoint that is a card's subject, which is what it ends
 * in; of a deployment its stage; of a version's model card the version; of a card about a group
 * itself, the group's.
 */
export function raisedBy(subject: string): string {
  const stage = deploymentIn(subject)?.stage;
  if (stage !== undefined) return stage;
  const card = modelCardIn(subject);
  if (card) {
    const version = packageIn(card.name)?.version;
    return version === undefined ? card.group.name : `v${version}`;
  }
  const [group = '', , ...name] = subject.split('/');
  return name.length > 0 ? name.join('/') : (group.split(':').at(-1) ?? '');
}
