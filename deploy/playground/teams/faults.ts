import type { TeamsCallName, TeamsFault, TeamsFaults, TeamsInvokeFault } from './teams-emulator.ts';

/** The plan of what goes wrong, and how the emulator asks for it. */
export type FaultPlan = {
  readonly faults: TeamsFaults;
  /** The fault this call meets, if any; used up by asking. */
  meet(call: TeamsCallName, conversation?: string): TeamsFault['with'] | undefined;
  meetInvoke(): TeamsInvokeFault | undefined;
};

/** An empty plan: everything goes well until told otherwise. */
export function faultPlan(): FaultPlan {
  let planned: { readonly fault: TeamsFault; readonly left: number }[] = [];
  const invokes: TeamsInvokeFault[] = [];
  return {
    faults: {
      next: (fault) => void planned.push({ fault, left: fault.times ?? 1 }),
      nextInvoke: (fault) => void invokes.push(fault),
      get left() {
        return planned.reduce((sum, { left }) => sum + left, invokes.length);
      },
    },
    meet(call, conversation) {
      const met = planned.find(
        ({ fault }) =>
          // A token is asked for by no call of the Bot Connector.
          (fault.call === call || (fault.call === '*' && call !== 'token')) &&
          (fault.conversation === undefined || fault.conversation === conversation),
      );
      if (met === undefined) return undefined;
      planned = planned
        .map((entry) => (entry === met ? { ...entry, left: entry.left - 1 } : entry))
        .filter(({ left }) => left > 0);
      return met.fault.with;
    },
    meetInvoke: () => invokes.shift(),
  };
}
