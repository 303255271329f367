import type { Line } from '../card.ts';
import type { LevelFigure } from './deployment-facts.ts';
import type { NoteText } from './note-text.ts';

/** Which version serves which stage; times are ISO 8601. */
export type ServiceLevelFacts = {
  readonly group: string;
  readonly stage: string;
  readonly version: number;
  /** Since when it serves, and until when that is watched. */
  readonly since: string;
  readonly until: string;
  /** The version that served before; absent where nothing tells. */
  readonly from?: number;
};

/** How an incident stands that is over: from when to when it lasted. */
export type ServiceLevelEnd = { readonly since: string; readonly at: string } & (
  | { readonly is: 'met' }
  | { readonly is: 'replaced'; readonly by: number; readonly rolledBack: boolean }
  /** It had not recovered when the first hours were over. */
  | { readonly is: 'unwatched' }
);

/** How a version serves, for its card. No `breaches`: it is called too little to tell. */
export type ServiceLevelState =
  | { readonly is: 'breached'; readonly breaches: readonly LevelFigure[] }
  /** People decided to go back. */
  | {
      readonly is: 'returning';
      readonly to: number;
      readonly people: readonly string[];
      readonly breaches: readonly LevelFigure[];
    }
  | ServiceLevelEnd;

/** Every sentence of a service level's card. */
export type ServiceLevelWords = {
  title(facts: ServiceLevelFacts, state: ServiceLevelState): string;
  lead(facts: ServiceLevelFacts, state: ServiceLevelState): Line;
  verdict(facts: ServiceLevelFacts, state: ServiceLevelState): Line;
  /** Of which time the figures are, and until when they are read. */
  measured(facts: Pick<ServiceLevelFacts, 'until'>): Line;
  summary(
    facts: ServiceLevelFacts,
    state: ServiceLevelState,
    said: { readonly lead: string; readonly verdict: string },
  ): string;
  /** The alert in a sentence, for lists and digests. */
  says(facts: Pick<ServiceLevelFacts, 'stage' | 'version'>, state: ServiceLevelState): string;
  readonly changed: string;
  readonly notes: {
    opened(facts: ServiceLevelFacts, breaches: readonly LevelFigure[], again: boolean): NoteText;
    resolved(facts: ServiceLevelFacts, end: ServiceLevelEnd): NoteText;
  };
};
