import type { Card, CardView, Json, Remains } from '../../src/index.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';

/** The card of a subject that is no longer there. */
export function drawnGone<Judged extends Json, Shown extends Json>(
  view: CardView<Judged, Shown>,
  subject: string,
  left: Remains,
  locale: Card['locale'],
): Card {
  const ref = { view: view.name, subject };
  const place = { stages: { names: ['dev', 'test', 'uat', 'prod'] }, ref };
  const sketch = view.drawGone?.(left, locale === 'en' ? en : ja, place);
  if (!sketch) throw new Error(`nothing is drawn of ${subject}, which is gone`);
  return { ...sketch, ref, locale, buttons: [] };
}
