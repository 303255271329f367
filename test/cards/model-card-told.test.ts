import { describe, expect, it } from '@jest/globals';
import { lineOf, type Sketch } from '../../src/index.ts';
import { contentOf } from '../model-cards/content-of.ts';
import { drawnModelCard } from './drawn-model-card.ts';
import { seenCard, vote } from './model-card-world.ts';
import { elementText, textOf } from './text-of.ts';
import { at } from './world.ts';

const verdict = (sketch: Sketch) => textOf(lineOf(sketch.verdict));
const said = (sketch: Sketch, kind: string) =>
  sketch.body
    .filter((element) => element.kind === kind)
    .map((element) => elementText(element).join(' '));

describe('what a reader of a model card is told', () => {
  it('is that it is complete, as soon as people decide on it or rely on it', () => {
    for (const status of ['PendingReview', 'Approved', 'Archived'] as const) {
      expect(verdict(drawnModelCard({ seen: seenCard(status) }))).toContain(
        'Risk rating: High. All 9 required fields are filled in. It describes v12.',
      );
    }
    // The lead of a draft says so by itself.
    expect(verdict(drawnModelCard({ seen: seenCard('Draft') }))).not.toContain('required');
    const lacking = { ...contentOf('standalone'), business_details: {} };
    const incomplete = drawnModelCard({ seen: seenCard('PendingReview', lacking) });
    expect(verdict(incomplete)).not.toContain('All');
  });

  it('stays within the 160 characters of a verdict, however long its purpose is', () => {
    const purpose = `${'Ranks applications '.repeat(20)}.`;
    const content = { ...contentOf('standalone'), intended_uses: { purpose_of_model: purpose } };
    for (const locale of ['en', 'ja'] as const) {
      const seen = seenCard('Approved', content);
      const full = { ...seen, judged: { ...seen.judged, lacks: [] } };
      const sketch = drawnModelCard({ seen: full, locale });
      expect(verdict(sketch).length).toBeLessThanOrEqual(160);
      expect(verdict(sketch)).toContain('9');
    }
  });

  it('is who approved it, however often it was shared since', () => {
    const shared = ['444455556666', '555566667777'].flatMap((on, n) => [
      vote('shareCard', { on, at: at(`09:1${n}`) }),
      vote('endShare', { on, at: at(`09:2${n}`) }),
      vote('shareCard', { on, at: at(`09:3${n}`) }),
    ]);
    const votes = [vote('approveCard', { at: at('09:00') }), ...shared];
    const told = said(drawnModelCard({ seen: seenCard('Approved'), votes }), 'timeline').join(' ');
    expect(told).toContain('approved it');
    expect(told.match(/shared it|ended the share/gu)).toHaveLength(4);
  });

  it('is once what several verbs need alike', () => {
    const [rules] = drawnModelCard({ seen: seenCard('Draft') }).smallPrint.map(textOf);
    expect(rules).toBe('Edit, submit: 1 person from ml-leads or model-risk.');
  });

  it('counts what the training job says among the fields of its section', () => {
    const job = { training_arn: 'arn:aws:sagemaker:ap-northeast-1:111122223333:training-job/t' };
    const content = { training_details: { training_job_details: job } };
    const folds = said(drawnModelCard({ seen: seenCard('Draft', content) }), 'fold');
    expect(folds.find((fold) => fold.startsWith('Training'))).toMatch(/^Training 1 of 6 filled/u);
  });

  it('has of a digest its beginning', () => {
    const metadata = { 'modelQuality digest': 'e12a'.repeat(16) };
    const content = { evaluation_details: [{ name: 'v12', metadata }] };
    const folds = said(drawnModelCard({ seen: seenCard('Draft', content) }), 'fold');
    expect(folds.join(' ')).toContain('modelQuality digest e12ae12ae12a… ');
  });
});
