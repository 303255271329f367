import type { CardView, Json, Locale } from '../../src/index.ts';
import { judgeAsks, type Asked } from '../cards/judge-asks.ts';
import { incidentScene, type IncidentState } from './incident-scene.ts';
import type { Scene } from './scene.ts';

const stages = { names: ['dev', 'test', 'uat', 'prod'] };

/** One state of a card whose buttons these policies govern. */
export type JudgedState<Judged extends Json, Shown extends Json> = Omit<IncidentState<Judged, Shown>, 'locale' | 'judgement'> & {
  readonly view: CardView<Judged, Shown>;
  readonly subject: string;
  readonly policies: Asked['policies'];
};

/** Draws it in one language, as the chats get it. */
export function judgedScene<Judged extends Json, Shown extends Json>(state: JudgedState<Judged, Shown>, locale: Locale): Scene {
  const { view, subject, policies, ...rest } = state;
  const { seen, recorded } = rest;
  const { asks } = view.agenda(seen, recorded, stages, () => []);
  const card = view.cardFacts?.(seen);
  const judgement = judgeAsks({ asks, group: view.groupOf(subject), recorded, policies, ...(card && { card }) });
  return incidentScene(view, subject, { ...rest, locale, judgement });
}
