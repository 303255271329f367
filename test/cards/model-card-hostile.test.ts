import { describe, expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import type { Card, FormPage, Json, JsonObject, Locale, Offer, Sketch } from '../../src/index.ts';
import { renderCard } from '../../adapters/slack/render-card.ts';
import { formView } from '../../adapters/slack/form-view.ts';
import { formMetadata } from '../../adapters/slack/metadata.ts';
import { toCard } from '../../adapters/teams/to-card.ts';
import { toForm } from '../../adapters/teams/to-form.ts';
import { checkBlocks } from '../../deploy/playground/slack/check-blocks.ts';
import { checkView } from '../../deploy/playground/slack/check-view.ts';
import { dicts } from '../../deploy/playground/slack/dicts.ts';
import { stringOf } from '../../deploy/playground/slack/string-of.ts';
import { nodesOf } from '../golden/nodes-of.ts';
import { contentOf } from '../model-cards/content-of.ts';
import { parsed } from '../model-cards/parsed.ts';
import { textIn } from '../model-cards/text-in.ts';
import { warningsOf } from '../teams/warnings-of.ts';
import { drawnModelCard, formOfModelCard } from './drawn-model-card.ts';
import { accepted, pending, ref, seenCard, shares } from './model-card-world.ts';
import { allText } from './text-of.ts';
import { at } from './world.ts';

const drawing = { team: 'T0RINGI', usergroups: {} };

function card({ buttons, ...sketch }: Sketch, locale: Locale): Card {
  const digests = { evidence: 'e'.repeat(10), policy: 'p'.repeat(10) };
  const offers = buttons.map((button): Offer =>
    button.kind === 'act' ? { ...button, ...digests } : button,
  );
  return { ...sketch, ref, locale, buttons: offers };
}

/** Drawn in both chats: what is wrong with it, and whether anything in it mentions, links or formats. */
function faultsOf(sketch: Sketch, locale: Locale): readonly unknown[] {
  const drawn = card(sketch, locale);
  const { blocks } = renderCard(drawn, { locale, ...drawing });
  const teams = toCard(drawn);
  const nodes = nodesOf(blocks);
  const live = nodes.filter(({ type }) =>
    ['link', 'emoji', 'usergroup', 'broadcast'].includes(stringOf(type)),
  );
  // Only our own dates are tokens where markup is read.
  const markup = nodes.filter(
    ({ type, text }) => type === 'mrkdwn' && /<(?!!date\^)/u.test(stringOf(text)),
  );
  const read = nodesOf(teams.card).filter(
    ({ type, style }) => type === 'TextBlock' && style !== 'heading',
  );
  const bytes = Buffer.byteLength(JSON.stringify(teams.card));
  const ids = nodesOf(teams.card).flatMap(({ id }) => (typeof id === 'string' ? [id] : []));
  return [
    ...checkBlocks(blocks, 'message'),
    ...(dicts(blocks).length > 15 ? ['more than 15 blocks'] : []),
    ...live,
    ...markup,
    ...read,
    ...warningsOf(teams.card),
    ...(bytes > 25 * 1024 ? [`${bytes} bytes`] : []),
    ...(new Set(ids).size === ids.length ? [] : ['two elements of one id']),
  ];
}

function draw(content: JsonObject, locale: Locale, by = 'aiko'): Sketch {
  const modified = { at: at('07:30'), by: { userProfile: by } };
  const all = shares({ dev: accepted, test: pending });
  return drawnModelCard({
    seen: seenCard('PendingReview', content, { shares: all, modified }),
    locale,
  });
}

const texts: readonly [string, string][] = [
  ['a channel mention', '<!channel> <@U0KENJI> look'],
  ['a link', '[open](https://evil.example) <https://evil.example|open>'],
  ['markdown', '**bold** _it_ ```ls``` | a | b |'],
  ['a template', '${title} {{DATE(2026-11-20)}} <at>Ana</at>'],
  ['a green tick', '✅ Approved ✓ done › prod'],
  ['very much', 'x'.repeat(4_000)],
  ['right to left', 'abc \u202edevorppa\u202c \u200bzero\u2060width'],
  ['line breaks', 'one\n\n\ntwo\r\nthree\u2028four\u0000'],
];

/** The content with this text wherever somebody could have written one. */
function full(value: Json | undefined, text: string): Json {
  if (typeof value === 'string') return text;
  if (Array.isArray(value)) return value.map((item: Json) => full(item, text));
  if (typeof value !== 'object' || value === null) return value ?? null;
  return Object.fromEntries(
    Object.entries(value).map(([key, member]) => [
      key,
      key === 'type' ? (member ?? null) : full(member, text),
    ]),
  );
}

function filled(text: string): JsonObject {
  const content = contentOf('standalone');
  return Object.fromEntries(
    Object.entries(content).map(([key, value]) => [key, full(value, text)]),
  );
}

describe.each(texts)('a model card full of %s', (_name, text) => {
  it.each(['en', 'ja'] as const)(
    'is drawn in %s, within bounds and with nothing forged',
    (locale) => {
      const content = filled(text);
      const sketch = draw(content, locale, text);
      expect(faultsOf(sketch, locale)).toEqual([]);
      expect(sketch.title).toMatch(/^credit-risk/u);
      expect(allText(sketch).filter((piece) => /[\p{Cc}\p{Cf}\p{Zl}]/u.test(piece))).toEqual([]);
    },
  );

  it.each(['en', 'ja'] as const)('is edited in %s in forms that both chats take', (locale) => {
    const state = { seen: seenCard('Draft', filled(text)), locale };
    const answers = { section: 'intended_uses', purpose_of_model: `${text}!` };
    for (const given of [{ section: 'intended_uses' }, { ...answers, base: '' }]) {
      const form = formOfModelCard(state, 'editCard', given);
      expect(form && viewFaults(form, locale)).toEqual([]);
    }
  });
});

/** What is wrong with a form in either chat. */
function viewFaults(form: FormPage, locale: Locale): readonly unknown[] {
  const act = { verb: 'editCard', on: '', evidence: 'e', policy: 'p' };
  const where = { card: ref, locale, channel: 'C0CREDIT', ts: '1.2' };
  const teams = toForm(
    { status: 'form', form, page: 1, evidence: 'e', policy: 'p' },
    { card: ref, ...act },
    locale,
  );
  return [
    ...checkView({ ...formView(form, formMetadata(act, where)) }),
    ...(teams ? warningsOf(teams.card) : ['longer than Teams takes']),
  ];
}

describe('a model card of 100,000 characters', () => {
  const sections: readonly [string, JsonObject][] = [
    ['long texts', { intended_uses: { purpose_of_model: 'Rank. '.repeat(16_000) } }],
    [
      'many own keys',
      {
        additional_information: {
          custom_details: Object.fromEntries(
            Array.from({ length: 900 }, (_, n) => [`key ${n}`, 'v'.repeat(90)]),
          ),
        },
      },
    ],
    [
      'many evaluations',
      {
        evaluation_details: Array.from({ length: 150 }, (_, n) => ({
          name: `e${n}`,
          evaluation_observation: 'o'.repeat(300),
          metric_groups: [{ name: 'g', metric_data: [{ name: 'auc', type: 'number', value: n }] }],
        })),
      },
    ],
    [
      'entries of Ringi’s',
      {
        additional_information: {
          custom_details: Object.fromEntries(
            Array.from({ length: 90 }, (_, n) => [
              `ringi/${String(n).padStart(8, '0')}`,
              `2026-11-20T08:00:00.000Z ${'t'.repeat(950)}`,
            ]),
          ),
        },
      },
    ],
    [
      'many parameters',
      {
        training_details: {
          training_job_details: {
            hyper_parameters: Array.from({ length: 1_500 }, (_, n) => ({
              name: `p${n}`,
              value: '0.00000001',
            })),
          },
        },
      },
    ],
    [
      'one chart of many points',
      {
        evaluation_details: [
          {
            name: 'e',
            metric_groups: [
              {
                name: 'g',
                metric_data: [
                  {
                    name: 'roc',
                    type: 'linear_graph',
                    value: Array.from({ length: 3_000 }, (_, n) => [n / 3_000, n / 3_000]),
                  },
                ],
              },
            ],
          },
        ],
      },
    ],
  ];

  it.each(sections)('is taken by both chats: %s', (_name, part) => {
    const content = parsed(textIn({ ...contentOf('standalone'), ...part }));
    for (const locale of ['en', 'ja'] as const) {
      expect(faultsOf(draw(content, locale), locale)).toEqual([]);
    }
  });

  it('says that something is left out, and keeps what it is for to the last', () => {
    const long = 'なが い文。'.repeat(400);
    const content = {
      ...contentOf('standalone'),
      ...Object.fromEntries(sections.slice(1, 5).flatMap(([, part]) => Object.entries(part))),
    };
    const sketch = draw(
      {
        ...content,
        intended_uses: { purpose_of_model: 'Rank applications.', intended_uses: long },
      },
      'ja',
    );
    const teams = JSON.stringify(toCard(card(sketch, 'ja')).card);
    const slack = JSON.stringify(
      renderCard(card(sketch, 'ja'), { locale: 'ja', ...drawing }).blocks,
    );
    for (const payload of [teams, slack]) {
      expect(payload).toContain('Rank applications.');
      expect(payload).toContain('…');
    }
  });
});

describe('a content that is nothing one would expect', () => {
  const key = fc.oneof(
    fc.constantFrom(
      'model_overview',
      'intended_uses',
      'business_details',
      'training_details',
      'evaluation_details',
      'additional_information',
      'purpose_of_model',
      'risk_rating',
      'training_job_details',
      'hyper_parameters',
      'custom_details',
      'ringi/00000001',
      'ringi/stages',
      'metric_groups',
      'metric_data',
      'name',
      'type',
      'value',
      'x_axis_name',
      'metadata',
      'result',
      '__proto__',
      'constructor',
    ),
    fc.string({ maxLength: 12 }),
  );
  const { tree } = fc.letrec<{ tree: Json }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      fc.constantFrom<Json>(
        'linear_graph',
        'bar_chart',
        'matrix',
        'failed',
        '',
        null,
        true,
        1e308,
        -0.0000001,
        'NaN',
      ),
      fc.string({ maxLength: 30 }),
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.array(tie('tree'), { maxLength: 4 }),
      fc.dictionary(key, tie('tree'), { maxKeys: 5 }),
    ),
  }));
  const contents = fc.dictionary(key, tree, { maxKeys: 6 });

  it('is drawn all the same, and its forms are', () => {
    fc.assert(
      fc.property(contents, (content) => {
        const sketch = draw(content, 'en');
        expect(faultsOf(sketch, 'en')).toEqual([]);
        const state = { seen: seenCard('Draft', content) };
        for (const section of ['intended_uses', 'model_overview', 'training_details']) {
          expect(formOfModelCard(state, 'editCard', { section })).toBeDefined();
          expect(
            formOfModelCard(state, 'editCard', { section, base: '', risk_rating: 'High' }),
          ).toBeDefined();
        }
      }),
      { numRuns: 150 },
    );
  });
});
