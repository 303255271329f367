import { describe, expect, it } from '@jest/globals';
import { lineOf, type Sketch } from '../../src/index.ts';
import { contentOf } from '../model-cards/content-of.ts';
import { shapes } from '../model-cards/shapes.ts';
import { drawnModelCard } from './drawn-model-card.ts';
import { accepted, carried, pending, seenCard, shares, vote } from './model-card-world.ts';
import { elementText, textOf } from './text-of.ts';
import { compilePolicies } from '../../src/policies/compile.ts';
import { arnOf, at } from './world.ts';

const empty = { ...contentOf('standalone'), business_details: {}, additional_information: {} };
const submitted = carried(vote('submitCard', { at: at('08:30') }));
const approved = carried(vote('approveCard'));

const lead = (sketch: Sketch) => textOf(lineOf(sketch.lead));
const verdict = (sketch: Sketch) => textOf(lineOf(sketch.verdict));
const of = (sketch: Sketch, kind: string) =>
  sketch.body
    .filter((element) => element.kind === kind)
    .map((element) => elementText(element).join(' '));
const path = (sketch: Sketch) =>
  sketch.body.flatMap((element) =>
    element.kind === 'path'
      ? element.steps.map(({ label, state }) =>
          state === 'current' ? `[${textOf(label)}]` : textOf(label),
        )
      : [],
  );
const by = (writer: Readonly<Record<string, string>> | null) => {
  const seen = seenCard('Draft', undefined, { modified: { at: at('07:30'), by: writer } });
  return drawnModelCard({ seen }).smallPrint.map(textOf).join(' ');
};
const failed = (version: string) => ({
  name: `load v${version}`,
  metadata: { version, result: 'failed', stage: 'test' },
});
const labels = (sketch: Sketch) => sketch.buttons.map(({ label }) => label);

describe('what a model card says first', () => {
  it('is how far it is, what is missing, what it is for and how risky that is', () => {
    const sketch = drawnModelCard({ seen: seenCard('Draft', empty) });
    expect(sketch.title).toBe('credit-risk: model card, draft');
    expect(lead(sketch)).toBe('3 of 9 required fields are empty.');
    expect(verdict(sketch)).toMatch(
      /^Purpose: “Rank applications .*”\. Risk rating: High\. It describes v12\.$/u,
    );
    expect(of(sketch, 'warning')).toEqual([
      'Check Required and empty: business problem, ethical considerations, caveats and recommendations.',
    ]);
  });

  it('counts approvals while it is reviewed, and asks for it at once', () => {
    const votes = [vote('approveCard', { seat: 'ml-leads' })];
    const sketch = drawnModelCard({ seen: seenCard('PendingReview'), votes });
    expect(lead(sketch)).toBe('1 of 2 approvals. Needs 1 from model-risk.');
    expect([sketch.tone, sketch.postAt]).toEqual(['accent', undefined]);
    expect(labels(sketch).slice(0, 2)).toEqual(['Approve card', 'Return to draft…']);
  });

  it('says why nobody can approve it, where the button is missing for that', () => {
    expect(of(drawnModelCard({ seen: seenCard('PendingReview', empty) }), 'warning')[0]).toBe(
      'Check Nobody can approve it until these are filled in: business problem, ethical considerations, caveats and recommendations.',
    );
  });

  it('hangs only where somebody asked for it while it is no review', () => {
    for (const status of ['none', 'Draft', 'Approved', 'Archived'] as const) {
      expect(drawnModelCard({ seen: seenCard(status) }).postAt).toBe('asked');
    }
  });

  it('asks for the review of a version’s own card only where somebody may approve it', () => {
    const { judged, shown } = seenCard('PendingReview', contentOf('package'));
    const seen = { judged: { ...judged, kind: 'package' as const, arn: arnOf(12) }, shown };
    const nobody = compilePolicies({ policies: [], outside: [] });
    expect(drawnModelCard({ seen }).postAt).toBeUndefined();
    expect(drawnModelCard({ seen, policies: nobody }).postAt).toBe('asked');
    const ofGroup = drawnModelCard({ seen: seenCard('PendingReview'), policies: nobody });
    expect(ofGroup.postAt).toBeUndefined();
  });

  it('says that there is none, and makes a draft of one', () => {
    const sketch = drawnModelCard({ seen: seenCard('none') });
    expect(sketch.title).toBe('credit-risk: no model card yet');
    expect(labels(sketch)[0]).toBe('Create draft');
    const nothing = drawnModelCard({ seen: seenCard('none', {}, { about: null }) });
    expect(lead(nothing)).toBe('No model card yet, and no version it could speak of.');
    expect(labels(nothing)).toEqual(['History', 'Open in SageMaker']);
  });

  it('says why it cannot be read, and offers nothing that would write its content', () => {
    const sketch = drawnModelCard({ seen: seenCard('Draft', {}, { fault: { kind: 'notJson' } }) });
    expect([sketch.title, sketch.tone]).toEqual([
      'credit-risk: model card, unreadable',
      'attention',
    ]);
    expect(verdict(sketch)).toContain('It is not JSON.');
    expect(labels(sketch)).toEqual(['Archive…', 'History', 'Open in SageMaker']);
  });

  it('names the version whose own card it is', () => {
    const seen = seenCard('Draft', contentOf('package'));
    const own = { ...seen.judged, kind: 'package' as const, arn: seen.shown.about?.arn ?? '' };
    const sketch = drawnModelCard({ seen: { ...seen, judged: own } });
    expect(sketch.title).toBe('credit-risk v12: model card, draft');
  });

  it('asks nothing while a change of its status is carried out, and says who decided it', () => {
    const running = { ...approved, status: 'started' as const };
    const sketch = drawnModelCard({
      seen: seenCard('PendingReview'),
      more: { executions: [running] },
    });
    expect(sketch.title).toBe('credit-risk: model card, being approved');
    expect(lead(sketch)).toBe('Decided by Kenji Mori, 09:00 UTC.');
    expect(labels(sketch)).toEqual(['History', 'Open in SageMaker']);
  });

  it('tells for two days that a change of its status was not carried out', () => {
    const failed = {
      ...submitted,
      status: 'failed' as const,
      because: 'otherStatus',
      advice: 'lookAtCard',
    };
    const sketch = drawnModelCard({ seen: seenCard('Draft'), more: { executions: [failed] } });
    expect(lead(sketch)).toBe('Not done: somebody else changed its status meanwhile.');
    expect(sketch.tone).toBe('attention');
    const later = { executions: [failed], now: new Date(at('08:31', 23)) };
    expect(lead(drawnModelCard({ seen: seenCard('Draft'), more: later }))).toMatch(/^A draft/u);
  });
});

describe('the way of a card', () => {
  it('has the accounts it is shared with behind the statuses from which on they see it', () => {
    const seen = seenCard('PendingReview', undefined, {
      shares: shares({ dev: accepted, test: pending }),
    });
    expect(path(drawnModelCard({ seen }))).toEqual([
      'draft ✓',
      'shared with dev ✓',
      '[in review 0 of 2]',
      '[test invited]',
      'approved',
      'share with prod',
    ]);
  });

  it('ends where it is approved, and shows who still sees an archived one', () => {
    const all = shares({ dev: accepted, test: { is: 'failed' } });
    const end = drawnModelCard({ seen: seenCard('Approved', undefined, { shares: all }) });
    expect(path(end)).toEqual([
      'draft ✓',
      'shared with dev ✓',
      'in review ✓',
      'share with test failed',
      'approved ✓',
      'share with prod',
    ]);
    const archived = drawnModelCard({ seen: seenCard('Archived', undefined, { shares: all }) });
    expect(path(archived)).toEqual(['shared with dev ✓', 'share with test failed', '[archived]']);
  });
});

describe('what must not be missed', () => {
  it('stands outside every fold: shares that failed or differ, and an edit after the approval', () => {
    const all = shares({
      dev: { ...accepted, differs: true },
      test: { is: 'failed', reason: 'The account is not in your organization.' },
    });
    const modified = { at: at('12:00'), by: { userProfile: 'ben' } };
    const seen = seenCard('Approved', undefined, { shares: all, modified });
    const sketch = drawnModelCard({ seen, more: { executions: [submitted, approved] } });
    expect(of(sketch, 'warning')).toEqual([
      'Check Edited by ben since it was approved, 20 Nov 12:00 UTC.',
      'Check dev (444455556666) may do something else with it than read and edit it, as ringi.yaml says. Share it again.',
      'Check Not shared with test (555566667777): The account is not in your organization.',
    ]);
    expect(sketch.tone).toBe('warning');
  });

  it('takes neither the approval itself nor what Ringi writes for an edit', () => {
    const kept = carried(vote('keepCard', { id: 'policy-1', at: at('09:30') }));
    const executions = [submitted, approved, kept];
    for (const time of [at('09:00'), at('09:30')]) {
      const seen = seenCard('Approved', undefined, {
        modified: { at: time, by: { userProfile: 'ringi' } },
      });
      expect(of(drawnModelCard({ seen, more: { executions } }), 'warning')).toEqual([]);
    }
  });

  it('names who edited it here after it was submitted', () => {
    const edit = carried(vote('editCard', { at: at('08:45') }));
    const sketch = drawnModelCard({
      seen: seenCard('PendingReview'),
      more: { executions: [submitted, edit] },
    });
    expect(of(sketch, 'warning')).toEqual([
      'Check Edited by Kenji Mori since it was submitted, 20 Nov 08:45 UTC.',
    ]);
  });

  it('is an edit made elsewhere after one made here', () => {
    const edit = carried(vote('editCard', { at: at('08:45') }));
    const modified = { at: at('09:20'), by: { userProfile: 'ben' } };
    const sketch = drawnModelCard({
      seen: seenCard('PendingReview', undefined, { modified }),
      more: { executions: [submitted, edit] },
    });
    expect(of(sketch, 'warning')).toEqual([
      'Check Edited by ben since it was submitted, 20 Nov 09:20 UTC.',
    ]);
  });

  it('is no test that a version failed before the one the card speaks of', () => {
    const details = [failed('11'), failed('12'), failed('13')];
    const seen = seenCard('Draft', { ...contentOf('standalone'), evaluation_details: details });
    expect(of(drawnModelCard({ seen }), 'warning')).toEqual([
      'Check The test “load” of v12 failed in test.',
      'Check The test “load” of v13 failed in test.',
    ]);
  });

  it('says who wrote it last as AWS calls them, where nobody is known', () => {
    const role = 'arn:aws:sts::111122223333:assumed-role/DataScience/aiko';
    expect(by({ userProfile: 'aiko-tanaka', arn: role })).toContain('by aiko-tanaka.');
    expect(by({ sourceIdentity: 'aiko', arn: role })).toContain('by aiko.');
    expect(by({ arn: role })).toContain('by 111122223333:DataScience/aiko.');
    expect(by(null)).toMatch(/edited 20 Nov 07:30 UTC\./u);
  });

  it('tells of a test that failed, and of metrics nobody can read', () => {
    const details = [
      { name: 'load', metadata: { result: 'failed', stage: 'test' } },
      {
        name: 'fairness',
        metric_groups: [{ name: 'g', metric_data: [{ name: 'DI', type: 'gauge' }] }],
      },
    ];
    const seen = seenCard('Draft', { ...contentOf('standalone'), evaluation_details: details });
    expect(of(drawnModelCard({ seen }), 'warning')).toEqual([
      'Check The test “load” failed in test.',
      'Check Not shown: DI (fairness) is of no known type, gauge.',
    ]);
  });
});

describe('what a model card says', () => {
  it.each(shapes)('is all there, by section: %s', (shape) => {
    const sketch = drawnModelCard({ seen: seenCard('Draft', contentOf(shape)) });
    const said = JSON.stringify(sketch.body);
    const texts = textsIn(contentOf(shape)).filter((text) => text.length > 3);
    expect(texts.filter((text) => !said.includes(JSON.stringify(text).slice(1, -1)))).toEqual([]);
  });

  it('draws the first chart of the newest evaluation that has one, and says the same in words', () => {
    const [chart, ...more] = of(drawnModelCard({ seen: seenCard('Draft') }), 'chart');
    expect(chart).toMatch(
      /^roc true positive rate false positive rate .* roc: true positive rate over/u,
    );
    expect(more).toEqual([]);
  });

  it('says which version a test was of, and once', () => {
    const metadata = { version: '3', result: 'passed', stage: 'test', by: 'Kenji Mori' };
    const details = [{ name: 'Stress test v3', metadata }];
    const seen = seenCard('Draft', { ...contentOf('standalone'), evaluation_details: details });
    expect(of(drawnModelCard({ seen }), 'fold').join(' ')).toContain(
      'Stress test v3 · passed in test, recorded by Kenji Mori',
    );
  });

  it('has what Ringi wrote apart, the newest first', () => {
    const details = {
      'ringi/00000401': `${at('08:00')} Approved. Journal 401.`,
      'ringi/00000402': `${at('09:00')} Promoted. Journal 402.`,
      owner: 'Ana',
    };
    const content = {
      ...contentOf('standalone'),
      additional_information: { custom_details: details },
    };
    const [own, others] = of(
      drawnModelCard({ seen: seenCard('Draft', content) }),
      'fold',
    ).toReversed();
    expect(own).toMatch(/^Written by Ringi 2 entries .*#402 20 Nov 09:00 UTC · Promoted\. #401/u);
    expect(others).toContain('owner Ana');
    expect(others).not.toContain('Journal');
  });

  it('has no entry where nothing but the stages was written yet', () => {
    const details = { 'ringi/stages': 'prod: v2 since 2026-11-06' };
    const content = { additional_information: { custom_details: details } };
    const [own] = of(drawnModelCard({ seen: seenCard('Draft', content) }), 'fold').toReversed();
    expect(own).toMatch(/^Written by Ringi What stands in each stage .*prod: v2/u);
  });
});

/** Every text that people wrote into a content, on one line; a metric’s own keys are told by nobody. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value.replaceAll(/\s+/gu, ' ')];
  if (Array.isArray(value)) return value.flatMap(textsIn);
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    ['type', 'slice', 'emoji', 'x_axis_name', 'y_axis_name'].includes(key) ? [] : textsIn(inner),
  );
}
