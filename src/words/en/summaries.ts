import type { SummaryWords } from '../summary-words.ts';
import { count } from './moments.ts';

/** The cards for operators. */
export const summaries: SummaryWords = {
  registry: {
    title: (region) => `Model registry ${region}: first look`,
    lead: (groups, versions) => `${count(groups, 'group')}, ${count(versions, 'version')}.`,
    verdict: (pending, unknown) => {
      const waits = pending === 1 ? '1 version waits' : `${pending} versions wait`;
      const gaps =
        unknown === 0
          ? 'What serves is known for every stage with a version.'
          : `What serves is not known for ${count(unknown, 'stage')}.`;
      return `${waits} for a decision. ${gaps}`;
    },
    head: ['Group', 'What stands where'],
    stands: (stage, version) => `${stage} ${version === undefined ? 'unknown' : `v${version}`}`,
    pending: 'Waiting for a decision',
    more: (n) => `…and ${n} more: /ringi list`,
    foldTitle: 'Waiting for a decision',
    foldSubtitle: (n) => count(n, 'version'),
    show: 'Show what waits',
    hide: 'Hide what waits',
    how: 'What serves is read from the stage pointer; without one from the version’s stage entry or life cycle; else it is unknown.',
    ask: 'A version’s card is posted when something happens to it.',
    seen: 'Seen',
  },
  trouble: {
    title: (kind) => (kind === 'event' ? 'An event could not be read' : 'Something does not work'),
    lead: (kind) =>
      kind === 'event'
        ? 'It is in the dead-letter queue.'
        : 'It failed five times and is tried again.',
    verdict: (kind) =>
      kind === 'event'
        ? 'Nothing changed by it. What it told of is found by the next sweep, if the registry has it.'
        : 'What depends on it waits. No decision is lost.',
    about: 'About',
    why: 'Why',
    id: 'Message',
    reference: 'ref',
    word: 'What to do',
    what: (kind) =>
      kind === 'event'
        ? 'Look at the message in the dead-letter queue; mend the rule or sender that made it, then delete it.'
        : 'Look at Ringi’s log for this reference; mend the cause. Ringi goes on by itself.',
  },
};
