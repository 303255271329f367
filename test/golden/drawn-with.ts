import {
  digest,
  type ActButton,
  type Card,
  type CardView,
  type Json,
  type OtherButton,
  type Seen,
} from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { records } from '../cards/world.ts';
import type { Scene } from './scene.ts';
import { textsOf } from './texts-of.ts';
import { unasked } from './unasked.ts';

const word = { en, ja };

/** A card that nobody decides anything on, drawn in any language. */
export function drawnWith<Judged extends Json, Shown extends Json>(
  view: CardView<Judged, Shown>,
  subject: string,
  seen: Seen<Judged, Shown>,
): (locale: Card['locale']) => Scene['said'] {
  const ref = { view: view.name, subject };
  const stages = { names: ['dev', 'test', 'uat', 'prod'] };
  return (locale) => {
    const from = { seen, recorded: records(), judgement: unasked, words: word[locale] };
    const sketch = view.draw({ ...from, stages, ref });
    const { lookAgain: _, buttons, ...rest } = sketch;
    const card = { ...rest, ref, locale, buttons: buttons.filter(isNoAct) };
    const others = textsOf(seen.judged).filter(isForeign);
    return { kind: 'card', card, notes: card.notes, evidence: digest(seen.judged), others };
  };
}

/** Names of groups and stages, and SQS's own ids, are Ringi's to write; the rest is not. */
function isForeign(text: string): boolean {
  return text.length > 20 && !/^[\da-f-]{36}$/u.test(text);
}

function isNoAct(button: ActButton | OtherButton): button is OtherButton {
  return button.kind !== 'act';
}
