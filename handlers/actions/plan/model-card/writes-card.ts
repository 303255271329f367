import type { Action, Done, Execution, Failed, World } from '../../../../src/index.ts';
import { groupTarget } from '../group-target.ts';
import { whereShared } from './where-shared.ts';

/** What it asks, and what it writes. */
type Writing = Pick<Action, 'verb' | 'asks' | 'governed'> &
  Partial<Pick<Action, 'fault'>> & {
    readonly write: (execution: Execution, world: World) => Promise<Done | Failed>;
  };

/**
 * An action that writes a model card's content beside what people vote on. It looks at the card when
 * it writes, and not before: what was seen earlier binds it to nothing.
 */
export function writesCard({ write, ...asked }: Writing): Action<null> {
  return {
    ...asked,
    ends: false,
    compares: true,
    stageOf: () => undefined,
    target: (card) => ({ target: groupTarget(card, 'model-card') }),
    plan: async () => null,
    perform: (_plan, execution, world) => whereShared(() => write(execution, world)),
  };
}
