import type { Element } from '../../../src/index.ts';
import { attributionOf } from '../../../src/index.ts';
import type { Scene } from './scene.ts';

/** How much of the model's attribution the drifted features carry, where that is known. */
export function weight({ seen, situation, words }: Scene): readonly Element[] {
  const { found, features } = seen.shown;
  if (situation.trouble !== 'fires' || !found) return [];
  const { report } = found;
  const share = attributionOf(report, features);
  if (share === undefined) return [];
  const drifted = new Set(report.findings.map(({ name }) => name));
  const known = features.filter(({ name }) => drifted.has(name)).length;
  const percent = `${Math.round(share * 100)}%`;
  const text = words.drift.weight(known, Math.max(report.drifted, known), percent);
  return [{ kind: 'remark', text }];
}
