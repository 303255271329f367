import type { CardFold, Fold } from '../../../src/index.ts';
import { considerations } from './considerations.ts';
import { evaluationLines, type Evaluated } from './evaluation-lines.ts';
import { fieldLines } from './field-lines.ts';
import type { Folded } from './folded.ts';
import { ownLines } from './own-lines.ts';
import type { Scene } from './scene.ts';
import { training } from './training.ts';

/** What the card says, section by section; none that says nothing. */
export function folds(evaluated: Evaluated, scene: Scene): readonly Fold[] {
  const { judged, shown } = scene.seen;
  if (judged.status === 'none' || judged.status === 'unshared' || shown.fault) return [];
  return [
    ...fold('uses', fieldLines(['intended_uses'], scene), scene),
    ...fold('overview', fieldLines(['model_overview', 'business_details'], scene), scene),
    ...fold('training', training(scene), scene),
    ...fold('evaluations', evaluationLines(evaluated, scene), scene),
    ...fold('considerations', considerations(scene), scene),
    ...fold('ringi', ownLines(scene), scene),
  ];
}

function fold(which: CardFold, { subtitle, body }: Folded, { words }: Scene): readonly Fold[] {
  if (body.length === 0) return [];
  const says = words.modelCard.fold;
  const [title, show, hide] = [says.title(which), says.show(which), says.hide(which)];
  return [{ kind: 'fold', title, subtitle, show, hide, body }];
}
