import {
  digest,
  type CardView,
  type Json,
  type Judgement,
  type Locale,
  type Offer,
  type Recorded,
  type Seen,
} from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import type { AskedFor, Scene } from './scene.ts';

/** A state of an incident's card; `others`: what was written by AWS or a person. */
export type IncidentState<Judged extends Json, Shown extends Json> = {
  readonly name: string;
  readonly locale: Locale;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
  readonly judgement: Judgement;
  readonly others: readonly string[];
};

/** The card of an incident, as the core would have it drawn. */
export function incidentScene<Judged extends Json, Shown extends Json>(
  view: CardView<Judged, Shown>,
  subject: string,
  { name, locale, seen, recorded, judgement, others }: IncidentState<Judged, Shown>,
): Scene {
  const ref = { view: view.name, subject };
  const stages = { names: ['dev', 'test', 'uat', 'prod'] };
  const words = locale === 'en' ? en : ja;
  const from = { seen, recorded, judgement, words, stages, ref };
  const sketch = view.draw(from);
  const { lookAgain: _again, postAt: _at, buttons, ...rest } = sketch;
  const evidence = digest(seen.judged);
  const offers = buttons.map((button): Offer => {
    if (button.kind !== 'act') return button;
    const { policy } = judgement.of(button.verb, button.on);
    return { ...button, evidence: evidence.slice(0, 10), policy: policy.slice(0, 10) };
  });
  const card = { ...rest, ref, locale, buttons: offers };
  const forms = offers.flatMap((button): readonly AskedFor[] => {
    if (button.kind !== 'act' || !button.form || !('onDemand' in button.form)) return [];
    const { verb, on } = button;
    const form = view.form?.({ verb, on, answers: {} }, from);
    if (!form) throw new Error(`${name} has no form for ${verb} on ${on}`);
    return [{ button, form }];
  });
  return { name, locale, said: { kind: 'card', card, notes: card.notes, evidence, others, forms } };
}
