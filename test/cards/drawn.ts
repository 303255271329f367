import type { Locale, Sketch } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { modelPackageCard } from '../../handlers/cards/model-package.ts';
import type { CardState } from './states.ts';

/** A state of the card, drawn in one language. */
export function drawn({ seen, recorded, judgement }: CardState, locale: Locale): Sketch {
  const ref = { view: modelPackageCard.name, subject: seen.judged.arn };
  const stages = { names: ['dev', 'test', 'uat', 'prod'] };
  const words = locale === 'en' ? en : ja;
  return modelPackageCard.draw({ seen, recorded, judgement, words, stages, ref });
}
