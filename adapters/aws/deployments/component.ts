import type { ComponentNow } from '../../../src/index.ts';
import type { At, Connections } from '../connect.ts';
import { describedComponent } from './described-component.ts';

/** An inference component now. */
export async function component(
  aws: Connections,
  at: At,
  name: string,
): Promise<ComponentNow | 'gone'> {
  const found = await describedComponent(aws, at, name);
  if (!found) return 'gone';
  const { Specification, Specifications = [], FailureReason: reason } = found;
  const [first] = Specification ? [Specification] : Specifications;
  return {
    status: found.InferenceComponentStatus ?? '',
    ...(reason && { reason }),
    model: first?.ModelName ?? '',
    changedAt: (found.LastModifiedTime ?? new Date(0)).toISOString(),
  };
}
