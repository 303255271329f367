import type { Line } from '../../../src/index.ts';
import type { Scene } from './scene.ts';

/** The rule, so that a refusal surprises nobody; then place and reference. */
export function smallPrint(scene: Scene): readonly Line[] {
  const { judged, words, forward, reference } = scene;
  const { region, account } = judged.group;
  const place = words.modelPackage.place({
    region,
    account,
    ref: `${reference}-${judged.version}`,
  });
  if (!forward) return [[place]];
  const override = forward.overrides[0]?.ruling.rule;
  const rule = words.modelPackage.rule({
    stage: forward.stage,
    rule: forward.ruling.rule,
    ...(override ? { override } : {}),
  });
  return [rule, [place]];
}
