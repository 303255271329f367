import { digest, type Card, type Locale, type Offer } from '../../src/index.ts';
import { modelPackageCard } from '../../handlers/cards/model-package.ts';
import { drawn } from './drawn.ts';
import type { CardState } from './states.ts';

/** A state as the chats get it: every button with the digests its click must still find true. */
export function cardOf(state: CardState, locale: Locale): Card {
  const { lookAgain: _, buttons, ...sketch } = drawn(state, locale);
  const { judged } = state.seen;
  const evidence = digest(judged).slice(0, 10);
  return {
    ...sketch,
    ref: { view: modelPackageCard.name, subject: judged.arn },
    locale,
    buttons: buttons.map((button): Offer => {
      if (button.kind !== 'act') return button;
      const { verb, on } = button;
      const policy = verb === 'withdraw' ? 'own' : state.judgement.of(verb, on).policy;
      return { ...button, evidence, policy: policy.slice(0, 10) };
    }),
  };
}
