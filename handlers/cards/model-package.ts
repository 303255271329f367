import { packageOf, type CardView } from '../../src/index.ts';
import { agenda } from './model-package/agenda.ts';
import { changed } from './model-package/changed.ts';
import { drawGone } from './model-package/draw-gone.ts';
import { draw } from './model-package/draw.ts';
import { look } from './model-package/look.ts';
import { firstSeen, known, knownFrom, outside } from './model-package/outside.ts';
import { sceneOf } from './model-package/scene.ts';
import type { Judged, Shown } from './model-package/seen.ts';

/** The life of one model package, from "please review" to "in production". */
export const modelPackageCard: CardView<Judged, Shown> = {
  name: 'model-package',
  groupOf: (arn) => packageOf(arn).group,
  look,
  basis: ({ judged }) => ({
    group: judged.group,
    makers: judged.makers,
    metrics: judged.metrics,
  }),
  cardFacts: ({ shown }) => shown.card,
  agenda,
  draw: (from) => draw(sceneOf(from)),
  drawGone,
  known,
  knownFrom,
  outside,
  firstSeen,
  changed,
  nameOf: (arn) => {
    const { group, version } = packageOf(arn);
    return `${group.name} v${version}`;
  },
};
