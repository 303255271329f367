import type { z } from 'zod';

type Entered = {
  readonly account?: string;
  readonly region?: string;
  readonly role?: string;
  readonly externalId?: string;
};

/** Account and region are named together, a role with them, and an external id with a role. */
export function placeIsWhole(raw: Entered, context: z.RefinementCtx): void {
  const { account, region, role, externalId } = raw;
  const tell = (path: keyof Entered, message: string) =>
    context.addIssue({ code: 'custom', path: [path], message });
  if ((account === undefined) !== (region === undefined)) {
    tell('region', 'belongs to account, and account to it');
  }
  if (role !== undefined && account === undefined) tell('role', 'belongs to account and region');
  if (externalId !== undefined && role === undefined) {
    tell('externalId', 'belongs to a role: name the role that asks for it');
  }
}
