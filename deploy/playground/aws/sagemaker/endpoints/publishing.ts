import type { Timeline } from '../../timeline.ts';

/** What is published by the clock. */
export type PublishingOptions = {
  readonly timeline: Timeline;
  readonly everyMs: number;
  /** Something was published at a time (epoch milliseconds). */
  readonly published: (at: number) => void;
};

/**
 * Answers what is to be called when endpoints come to be served otherwise: for ten minutes from then
 * on what they publish is looked at. Later it says nothing new.
 */
export function publishing(options: PublishingOptions): (at: number) => void {
  const { timeline, everyMs, published } = options;
  const spans: Span[] = [];
  let running = false;
  const go = (since: number) => {
    const next = nextIn(spans, since, everyMs);
    running = next !== undefined;
    if (next === undefined) return;
    timeline.at(next, (at) => {
      published(at);
      go(at);
    });
  };
  return (at) => {
    const open = spans.find(({ from, until }) => from <= at && at <= until);
    if (open) open.until = at + lookedAt;
    else spans.push({ from: at, until: at + lookedAt });
    if (!running) go(at);
  };
}

const lookedAt = 600_000;

type Span = { readonly from: number; until: number };

/** The next time of publishing; what lies between two spans, such as a month, is left out. */
function nextIn(spans: Span[], since: number, everyMs: number): number | undefined {
  spans.splice(0, Infinity, ...spans.filter(({ until }) => until > since));
  const from = Math.min(...spans.map((span) => Math.max(span.from, since)));
  return spans.length === 0 ? undefined : (Math.floor(from / everyMs) + 1) * everyMs;
}
