import {
  draftContent,
  type Action,
  type Done,
  type Execution,
  type Failed,
  type World,
} from '../../src/index.ts';
import { groupTarget } from './plan/group-target.ts';
import { aboutOf, packageAbout } from './plan/model-card/about-of.ts';
import { findModelCard } from './plan/model-card/find-model-card.ts';
import { writeContent } from './plan/model-card/write-content.ts';

/** Makes a draft of a model card from what is known of its version. */
export const draftCard: Action<null> = {
  verb: 'draftCard',
  asks: { comment: { required: false, max: 500 } },
  governed: 'sentence',
  ends: true,
  stageOf: () => undefined,
  target: (card) => ({ target: groupTarget(card, 'model-card') }),
  plan: async () => null,
  perform: (_plan, execution, world) => perform(execution, world),
};

async function perform({ decision }: Execution, world: World): Promise<Done | Failed> {
  const card = findModelCard(decision.card.subject, world);
  const modelPackage = card && (await packageAbout(await aboutOf(card, world), world));
  if (!card || !modelPackage) {
    return { status: 'failed', because: 'noVersion', advice: 'lookAtRegistry' };
  }
  const now = await world.modelCards.card(card.ref);
  if (now === 'none') {
    const [provenance, evidence] = await Promise.all([
      world.pipelines.provenanceOf(modelPackage),
      world.evidenceOf(modelPackage),
    ]);
    const content = draftContent({
      kind: card.ref.kind,
      modelPackage,
      provenance,
      evidence,
      at: decision.at,
    });
    const no = await writeContent({ ref: card.ref, content, there: false }, world.modelCards);
    if (no) return no;
  }
  return { status: 'done', standings: [], touched: [] };
}
