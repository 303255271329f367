import { plain, type Element, type FoldLine } from '../../../src/index.ts';
import type { Scene } from './scene.ts';

/** So many of what stays are shown; all that goes is. */
const most = 12;

/** Every name that goes, which no card may cut, and what stays and why. */
export function names({ seen, words }: Scene): readonly Element[] {
  const left = seen.judged.names;
  const { kept } = seen.shown;
  if (left.length + kept.length === 0) return [];
  const says = words.leftOvers.fold;
  const goes = left.map(({ kind, name }): FoldLine => ({
    label: says.left(kind),
    text: [{ text: plain(name, 63), as: 'code' }],
  }));
  const stays = kept.slice(0, most).map(({ kind, why, name }): FoldLine => ({
    label: says.kept(kind),
    text: [{ text: plain(name, 63), as: 'code' }, ` · ${says.because(why)}`],
    keep: 1,
  }));
  const others = kept.length - stays.length;
  const rest = others > 0 ? [{ label: says.others, text: [says.more(others)] }] : [];
  const { title, show, hide } = says;
  const subtitle = says.subtitle(left.length, kept.length);
  return [{ kind: 'fold', title, subtitle, show, hide, body: [...goes, ...stays, ...rest] }];
}
