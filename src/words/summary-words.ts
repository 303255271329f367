import type { Trouble } from '../trouble.ts';

/** Every sentence of the cards for operators: the first start's summary, and trouble. */
export type SummaryWords = {
  readonly registry: {
    title(region: string): string;
    lead(groups: number, versions: number): string;
    verdict(pending: number, unknown: number): string;
    readonly head: readonly [string, string];
    stands(stage: string, version: number | undefined): string;
    readonly pending: string;
    more(n: number): string;
    readonly foldTitle: string;
    foldSubtitle(n: number): string;
    readonly show: string;
    readonly hide: string;
    readonly how: string;
    readonly ask: string;
    readonly seen: string;
  };
  readonly trouble: {
    title(kind: Trouble['kind']): string;
    lead(kind: Trouble['kind']): string;
    verdict(kind: Trouble['kind']): string;
    readonly about: string;
    readonly why: string;
    readonly id: string;
    readonly reference: string;
    readonly word: string;
    what(kind: Trouble['kind']): string;
  };
};
