import type { FormPage, Locale, Recorded, Round, Seen, Sketch } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { modelCardCard } from '../../handlers/cards/model-card.ts';
import type { Judged, Shown } from '../../handlers/cards/model-card/seen.ts';
import { judgeAsks } from './judge-asks.ts';
import { group, policies, ref } from './model-card-world.ts';
import { at, records } from './world.ts';

const stages = { names: ['dev', 'test', 'uat', 'prod'] };

/** A model card as it is seen, and what is recorded of it beside its open round. */
export type ModelCardState = {
  readonly seen: Seen<Judged, Shown>;
  readonly votes?: Round['votes'];
  readonly more?: Partial<Recorded>;
  readonly locale?: Locale;
  readonly policies?: typeof policies;
};

/** The card, drawn. */
export function drawnModelCard(state: ModelCardState): Sketch {
  return modelCardCard.draw(asJudged(state));
}

/** The form of one of its buttons, after these answers. */
export function formOfModelCard(
  state: ModelCardState,
  verb: string,
  answers: Readonly<Record<string, string>> = {},
  on = '',
): FormPage | undefined {
  return modelCardCard.form?.({ verb, on, answers }, asJudged(state));
}

function asJudged({
  seen,
  votes = [],
  more = {},
  locale = 'en',
  policies: own = policies,
}: ModelCardState) {
  const opened = { n: 1, evidence: 'e', waived: [], openedAt: at('08:50') };
  const round: Round = { ...opened, about: seen.judged.status, votes, status: 'open' };
  const recorded = records({ round, ...more });
  const { asks } = modelCardCard.agenda(seen, recorded, stages, () => []);
  const judgement = judgeAsks({ asks, group, recorded, policies: own, card: seen.judged });
  return { seen, recorded, judgement, words: locale === 'en' ? en : ja, stages, ref };
}
