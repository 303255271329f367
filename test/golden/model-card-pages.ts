import { fieldDigests, fieldsOf, writeField } from '../../src/index.ts';
import { modelCardCard } from '../../handlers/cards/model-card.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { judgeAsks } from '../cards/judge-asks.ts';
import {
  accepted,
  group,
  pending,
  policies,
  ref,
  seenCard,
  shares,
} from '../cards/model-card-world.ts';
import { at, records } from '../cards/world.ts';
import { contentOf } from '../model-cards/content-of.ts';
import type { Scene } from './scene.ts';

const edited = {
  section: 'intended_uses',
  purpose_of_model: 'Rank applications for a consumer loan by their <!channel> risk of default.',
  intended_uses: '',
  factors_affecting_model_efficiency:
    'A change of interest rates; applicants without a credit history.',
};
/** What the form showed, before somebody else wrote another purpose. */
const content = contentOf('standalone');
const base = fieldDigests(content, fieldsOf('intended_uses', 'standalone'));
const meanwhile = writeField(
  content,
  ['intended_uses', 'purpose_of_model'],
  'Rank applications for a mortgage.',
);

type Page = {
  readonly name: string;
  readonly of: Parameters<typeof seenCard>;
  readonly answers?: Readonly<Record<string, string>>;
};
const reviewing: Page['of'] = [
  'PendingReview',
  content,
  { shares: shares({ dev: accepted, test: pending }) },
];
const pages: readonly Page[] = [
  { name: 'editCard  fields', of: reviewing, answers: { section: 'intended_uses' } },
  { name: 'editCard  risk', of: reviewing, answers: { section: 'risk' } },
  { name: 'editCard  review', of: reviewing, answers: { ...edited, base } },
  { name: 'editCard  conflict', of: ['PendingReview', meanwhile], answers: { ...edited, base } },
  {
    name: 'editCard  unchanged',
    of: reviewing,
    answers: {
      section: 'intended_uses',
      base,
      purpose_of_model: 'Rank applications for a consumer loan by their chance of default.',
    },
  },
];

/** The pages of an edit that follow the first. */
export function modelCardPages(locale: Scene['locale']): Scene {
  const forms = pages.map(({ name, of, answers = {} }) => {
    const [verb = '', on = ''] = name.split(' ');
    const seen = seenCard(...of);
    const recorded = records({
      round: {
        n: 1,
        about: seen.judged.status,
        evidence: 'e',
        votes: [],
        waived: [],
        openedAt: at('08:50'),
        status: 'open',
      },
    });
    const { asks } = modelCardCard.agenda(seen, recorded, { names: [] }, () => []);
    const judgement = judgeAsks({ asks, group, recorded, policies, card: seen.judged });
    const stages = { names: ['dev', 'test', 'uat', 'prod'] };
    const words = locale === 'en' ? en : ja;
    const form = modelCardCard.form?.(
      { verb, on, answers },
      { seen, recorded, judgement, words, stages, ref },
    );
    if (!form) throw new Error(`${name} has no form`);
    return [name, form] as const;
  });
  const others = [edited.purpose_of_model];
  return {
    name: 'model-card-forms',
    locale,
    said: { kind: 'forms', ref, forms: Object.fromEntries(forms), others },
  };
}
