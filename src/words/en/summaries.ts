import type { SummaryWords } from '../summary-words.ts';
import { count } from './count.ts';

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
    title: (kind) => troubles[kind].title,
    lead: (kind) => troubles[kind].lead,
    verdict: (kind) => troubles[kind].verdict,
    about: 'About',
    why: 'Why',
    id: 'Message',
    reference: 'ref',
    word: 'What to do',
    what: (kind) => troubles[kind].what,
  },
};

const troubles = {
  event: {
    title: 'An event could not be read',
    lead: 'It is in the dead-letter queue.',
    verdict: 'It changed nothing. If the registry shows what it told of, the next sweep finds it.',
    what: 'Look at the message in the dead-letter queue; correct the rule or the sender, then delete it.',
  },
  astray: {
    title: 'An event leads nowhere',
    lead: 'It names something that is not there.',
    verdict: 'It is shown nowhere. This is told once, also if more events name the same.',
    what: 'Correct the name where the event is sent, or register the group. The next event is taken.',
  },
  work: {
    title: 'Something does not work',
    lead: 'It failed five times and is tried again.',
    verdict: 'What depends on it waits. No decision is lost.',
    what: 'Look at Ringi’s log for this reference; fix the cause. Ringi goes on by itself.',
  },
  refused: {
    title: 'A chat does not let Ringi do something',
    lead: 'Ringi does it another way.',
    verdict: 'Nothing is lost, and nothing waits for it. This is told once.',
    what: 'Grant what is missing, or leave it as it is.',
  },
} as const;
