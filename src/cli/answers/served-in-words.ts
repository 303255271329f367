import type { Binding } from '../../deployments/binding.ts';

/** One line of `deployments:` in a line, for `ringi check`. */
export function servedInWords(binding: Binding): string {
  const { groups, stages, account, region, role } = binding;
  const where = account === undefined ? '' : `, in ${account} in ${region}`;
  const as = role === undefined ? '' : `, as ${role}`;
  return `${groups.join(', ')} in ${stages.join(', ')}: ${how(binding)}${where}${as}`;
}

function how(binding: Binding): string {
  switch (binding.by) {
    case 'endpoint': {
      const ways = binding.rollouts.map(({ strategy }) => strategy).join(' or ');
      return `endpoint ${binding.endpoint}, ${ways}, ${binding.alarms.length} alarms`;
    }
    case 'inferenceComponent':
      return `inference component ${binding.component}`;
    case 'pipeline':
      return `endpoint ${binding.endpoint}, deployed by a pipeline of your own`;
    case 'batch':
      return 'batch: the pointer is enough';
  }
}
