import type { Card, Locale, Offer, Sketch } from '../card.ts';
import type { DrawnFrom } from '../card-view.ts';
import type { Desk } from '../desk.ts';
import type { Picture } from './picture.ts';

/** How much of a digest a button carries: 128 bits, which nobody finds a second evidence for. */
const carried = 32;

/** What the card says now, in one language. Pure. */
export function sketchOf(picture: Picture, locale: Locale, desk: Desk): Sketch {
  return picture.view.draw(drawnFrom(picture, locale, desk));
}

/** What the card, and the forms of its buttons, are drawn from. */
export function drawnFrom(picture: Picture, locale: Locale, desk: Desk): DrawnFrom {
  const { seen, recorded, bench, ref } = picture;
  const { judgement } = bench;
  return { seen, recorded, judgement, words: desk.words[locale], stages: desk.world.stages, ref };
}

/** The card as the chats draw it: every button with the digests its click must still find true. */
export function cardOf(picture: Picture, sketch: Sketch, locale: Locale): Card {
  const { lookAgain: _again, postAt: _at, buttons, ...rest } = sketch;
  return {
    ...rest,
    ref: picture.ref,
    locale,
    buttons: buttons.map((button): Offer => {
      if (button.kind !== 'act') return button;
      return {
        ...button,
        evidence: picture.evidence.slice(0, carried),
        policy: policyOf(picture, button.verb, button.on),
      };
    }),
  };
}

/** Digest of the sentence that governs a verb here; a verb everybody has over their own vote: none. */
function policyOf({ bench }: Picture, verb: string, on: string): string {
  const ruling = bench.rulings.find((each) => each.verb === verb && each.on === on);
  return (ruling?.policy ?? 'own').slice(0, carried);
}
