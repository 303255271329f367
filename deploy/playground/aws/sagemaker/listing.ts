import { z } from 'zod';
import { between } from './between.ts';
import { page } from './page.ts';

/** What SageMaker's newer listings take in common. Times are epoch seconds. */
export const listingInput = {
  MaxResults: z.number().min(1).max(100).default(10),
  NextToken: z.string().optional(),
  SortOrder: z.enum(['Ascending', 'Descending']).default('Descending'),
  NameContains: z.string().max(63).default(''),
  StatusEquals: z.string().optional(),
  CreationTimeBefore: z.number().optional(),
  CreationTimeAfter: z.number().optional(),
  LastModifiedTimeBefore: z.number().optional(),
  LastModifiedTimeAfter: z.number().optional(),
};

/** What a listing filters and sorts by. Times are epoch milliseconds. */
export type Listed = {
  readonly name: string;
  readonly status: string;
  readonly createdAt: number;
  readonly modifiedAt: number;
  readonly scheduledAt?: number;
};

type ListingInput = z.infer<z.ZodObject<typeof listingInput>> & { readonly SortBy: string };

/** The page the input asks for: filtered, sorted, cut. */
export function listing<T extends Listed>(items: readonly T[], input: ListingInput) {
  const sorted = items.filter((item) => wanted(item, input)).toSorted(by(input.SortBy));
  const ordered = input.SortOrder === 'Ascending' ? sorted : sorted.toReversed();
  return page(ordered, input);
}

function wanted({ name, status, createdAt, modifiedAt }: Listed, input: ListingInput): boolean {
  return (
    name.includes(input.NameContains) &&
    (input.StatusEquals === undefined || status === input.StatusEquals) &&
    between(createdAt, input.CreationTimeAfter, input.CreationTimeBefore) &&
    between(modifiedAt, input.LastModifiedTimeAfter, input.LastModifiedTimeBefore)
  );
}

function by(key: string): (a: Listed, b: Listed) => number {
  if (key === 'Name') return (a, b) => compare(a.name, b.name);
  if (key === 'Status') return (a, b) => compare(a.status, b.status);
  if (key === 'ScheduledTime') return (a, b) => (a.scheduledAt ?? 0) - (b.scheduledAt ?? 0);
  return (a, b) => a.createdAt - b.createdAt;
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
