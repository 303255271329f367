import { referenceOf, type Line } from '../../../src/index.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { writerOf } from './writer-of.ts';

const governed = ['draftCard', 'editCard', 'submitCard', 'approveCard', 'returnCard'];

/** The rules; which version of the card it is and who wrote it last; place and reference. */
export function smallPrint(scene: Scene): readonly Line[] {
  const { seen, words, ref } = scene;
  const { region, account } = seen.judged.group;
  const place = words.modelPackage.place({ region, account, ref: referenceOf(ref) });
  return [...rules(scene), ...edition(scene), ...owned(scene), [place]];
}

function rules(scene: Scene): readonly Line[] {
  const all = rulingsOf(scene).filter(({ verb }) => governed.includes(verb));
  if (all.length === 0) return [];
  const known = all.flatMap(({ verb, rule }) => (rule ? [{ verb, rule }] : []));
  return [scene.words.modelCard.rules(known)];
}

function edition({ seen: { judged, shown }, judgement, words }: Scene): readonly Line[] {
  const { modified, version, writes } = shown;
  if (!modified) return [];
  return [
    words.modelCard.edition({
      version: version ?? undefined,
      at: modified.at,
      by: writerOf(modified.by, judgement, 60),
      writes: judged.status !== 'Archived' && (writes?.writes ?? false),
    }),
  ];
}

/** Another account's card, once it is read. */
function owned({ seen: { shown }, words }: Scene): readonly Line[] {
  const { received, modified } = shown;
  return received && modified ? [words.modelCard.owned(received)] : [];
}
