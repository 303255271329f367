import type { SlackFault, SlackFaults } from './slack-emulator.ts';

/** The plan of what goes wrong, and the side of it that the server asks. */
export type FaultPlan = SlackFaults & {
  /** The fault this call meets, if any; it is used up by it. */
  met(method: string, channel: string): SlackFault['with'] | undefined;
};

/** An empty plan. */
export function faultPlan(): FaultPlan {
  let plan: readonly { readonly fault: SlackFault; readonly times: number }[] = [];
  return {
    next(fault) {
      plan = [...plan, { fault, times: fault.times ?? 1 }];
    },
    get left() {
      return plan.length;
    },
    met(method, channel) {
      const hit = plan.find(
        ({ fault }) =>
          (fault.method === '*' || fault.method === method) &&
          (fault.channel === undefined || fault.channel === channel),
      );
      if (hit === undefined) return undefined;
      plan = plan.flatMap((one) => {
        if (one !== hit) return [one];
        return one.times > 1 ? [{ ...one, times: one.times - 1 }] : [];
      });
      return hit.fault.with;
    },
  };
}
