import { findBinding, groupOfBinding } from '../../../src/index.ts';
import type { MonitorRef } from '../../../src/index.ts';
import type { At } from '../connect.ts';
import type { MonitorTools } from './monitor-tools.ts';
import { monitorIn } from './monitor-in.ts';

/** The monitor that is this schedule; undefined where nothing leads from it to a model group. */
export async function refOfSchedule(
  { bindings, serving }: Pick<MonitorTools, 'bindings' | 'serving'>,
  at: At,
  { name, endpoint }: { readonly name: string; readonly endpoint?: string | undefined },
  ms: number,
): Promise<MonitorRef | undefined> {
  const binding = findBinding(bindings, 'schedule', name, at);
  if (binding) return monitorIn(at, groupOfBinding(binding, at), 'model-monitor', name);
  if (!endpoint) return undefined;
  const [first] = (await serving(at, endpoint, ms)).packages;
  return first && monitorIn(at, first.group, 'model-monitor', name);
}
