import { z } from 'zod';
import type { EndpointConfig } from '../../../src/index.ts';

const shadows = z.array(z.object({ ModelName: z.string() }));

/** The models that a configuration names, those that only shadow others too. */
export function modelsNamed({ variants, rest }: EndpointConfig): readonly string[] {
  const shadow = shadows.safeParse(rest['ShadowProductionVariants']).data ?? [];
  const names = [...variants.map(({ model }) => model), ...shadow.map((each) => each.ModelName)];
  // What inference components share out names none.
  return names.filter((name) => name !== '');
}
