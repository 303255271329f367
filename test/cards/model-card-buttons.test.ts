import { describe, expect, it } from '@jest/globals';
import type { Sketch } from '../../src/index.ts';
import { contentOf } from '../model-cards/content-of.ts';
import { drawnModelCard } from './drawn-model-card.ts';
import { accepted, pending, seenCard, shares } from './model-card-world.ts';

const empty = { ...contentOf('standalone'), business_details: {}, additional_information: {} };

const labels = (sketch: Sketch) => sketch.buttons.map(({ label }) => label);
const acts = (sketch: Sketch) =>
  sketch.buttons.flatMap((button) =>
    button.kind === 'act' && button.place === 'row' ? [[button.label, button.style]] : [],
  );

describe('what can be done with a model card', () => {
  const shared = shares({ dev: accepted, test: pending, prod: { isDue: true } });

  it('is only what the rules let somebody do: an incomplete card is not submitted', () => {
    expect(labels(drawnModelCard({ seen: seenCard('Draft') }))[0]).toBe('Submit for review');
    const closed = labels(drawnModelCard({ seen: seenCard('PendingReview', empty) }));
    expect(closed).not.toContain('Approve card');
    expect(closed.slice(0, 2)).toEqual(['Edit…', 'Return to draft…']);
  });

  it('is to fill in what a draft lacks, before it is submitted; then to submit it', () => {
    expect(acts(drawnModelCard({ seen: seenCard('Draft', empty) }))).toEqual([
      ['Edit…', 'primary'],
      ['Submit for review', undefined],
    ]);
    expect(acts(drawnModelCard({ seen: seenCard('Draft') }))).toEqual([
      ['Submit for review', 'primary'],
      ['Edit…', undefined],
    ]);
  });

  it('names the account that is shared with, invited, reminded or left', () => {
    const all = labels(
      drawnModelCard({ seen: seenCard('Approved', undefined, { shares: shared }) }),
    );
    expect(all).toEqual([
      'Return to draft…',
      'Share with prod…',
      'Record test…',
      'Remind test',
      'PDF',
      'Archive…',
      'End share with dev…',
      'End share with test…',
      'History',
      'Open in SageMaker',
    ]);
  });

  it('is to end shares, first of all, once it is archived', () => {
    const all = labels(
      drawnModelCard({ seen: seenCard('Archived', undefined, { shares: shared }) }),
    );
    expect(all.slice(0, 3)).toEqual(['End share with dev…', 'End share with test…', 'PDF']);
  });

  it('is never so much that it fills more than two menus', () => {
    const many = shares().flatMap((share, n) =>
      Array.from({ length: 3 }, (_, k) => ({
        ...share,
        ...accepted,
        account: `${n}${k}`.padStart(12, '1'),
      })),
    );
    const { buttons } = drawnModelCard({ seen: seenCard('Approved', undefined, { shares: many }) });
    expect(buttons.filter(({ place }) => place === 'menu').length).toBeLessThanOrEqual(10);
    expect(buttons.at(-1)?.label).toBe('Open in SageMaker');
  });
});
