import { AwsError } from './aws-error.ts';

/**
 * One thing that goes wrong, for `times` calls of `operation` (1 when left out), after `skip` went well.
 * `hang` never answers; `lostAnswer` does what was asked, then drops the connection; `late` answers after so many
 * milliseconds.
 */
export type Fault = {
  readonly operation: string;
  readonly account?: string;
  readonly times?: number;
  readonly skip?: number;
} & (
  | { readonly error: string; readonly status?: number; readonly message?: string }
  | { readonly hang: true }
  | { readonly lostAnswer: true }
  | { readonly late: number }
);

/** The plan of what goes wrong next. */
export type Faults = {
  /** Adds to the plan; faults of one operation happen in the order they were planned. */
  next(fault: Fault): void;
  clear(): void;
  /** Takes what was planned for this call: throws its error, or says how else it goes wrong. */
  take(
    operation: string,
    account: string,
  ): 'hang' | 'lostAnswer' | { readonly late: number } | undefined;
};

/** A fault plan, empty at first. */
export function faults(): Faults {
  const planned: { readonly fault: Fault; left: number; skip: number }[] = [];
  return {
    next: (fault) => void planned.push({ fault, left: fault.times ?? 1, skip: fault.skip ?? 0 }),
    clear: () => void planned.splice(0),
    take(operation, account) {
      const index = planned.findIndex(({ fault }) => concerns(fault, operation, account));
      const entry = planned[index];
      if (!entry) return undefined;
      entry.skip -= 1;
      if (entry.skip >= 0) return undefined;
      entry.left -= 1;
      if (entry.left <= 0) planned.splice(index, 1);
      const { fault } = entry;
      if ('hang' in fault) return 'hang';
      if ('lostAnswer' in fault) return 'lostAnswer';
      if ('late' in fault) return { late: fault.late };
      throw new AwsError(
        fault.error,
        fault.message ?? 'Planned.',
        fault.status ?? usual(fault.error),
      );
    },
  };
}

function concerns(fault: Fault, operation: string, account: string): boolean {
  return fault.operation === operation && (fault.account ?? account) === account;
}

function usual(error: string): number {
  if (/Internal|Failure/u.test(error)) return 500;
  if (/Unavailable|SlowDown/u.test(error)) return 503;
  return 400;
}
