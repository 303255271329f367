import type { ActButton, OtherButton } from '../../../src/index.ts';
import { begunAt } from '../../actions/plan/begin-once.ts';
import { callOf } from '../../actions/plan/call-of.ts';
import { withdrawButton } from '../voting/withdraw-button.ts';
import { endpointLink } from './endpoint-link.ts';
import { isChanging } from './is-changing.ts';
import { rollbackButton } from './rollback-button.ts';
import type { Scene } from './scene.ts';

/** To go back, where that is legal now; the endpoint is one click away until nobody watches it. */
export function buttons(scene: Scene): readonly (ActButton | OtherButton)[] {
  const { ruling, seen, state, words } = scene;
  const withdraw = ruling ? withdrawButton(['rollback'], seen.judged.group.name, scene) : [];
  const isOver = state.is === 'serves' && state.until === undefined;
  const isPast = isOver || state.is === 'replaced';
  const { rejects, execution, live } = seen.shown;
  const how = {
    start: startOf(scene),
    arn: live.endpoint?.arn,
    // What waits behind another change is not what a rollback gives up.
    ...(rejects && execution.status !== 'queued' ? { rejects: seen.judged.to } : {}),
  };
  return [
    ...(ruling ? [rollbackButton(ruling, scene, how)] : []),
    ...(isPast ? [] : [endpointLink(seen.shown.plan, words)]),
    ...withdraw,
  ];
}

/** Whether the call follows at once, waits for AWS, or takes back what was never called. */
function startOf({ state, seen: { shown } }: Scene): 'atOnce' | 'notYet' | 'waits' {
  if (state.is !== 'running' || state.phase.is === 'recording') return 'atOnce';
  if (state.phase.is !== 'queued' && state.phase.is !== 'preparing') return 'waits';
  const { execution, plan, live } = shown;
  const isCalled = begunAt(callOf(plan), { execution }).at !== undefined;
  // Whoever comes first in the queue may have called already.
  return isCalled || (live.endpoint && isChanging(live.endpoint)) ? 'waits' : 'notYet';
}
