import {
  goodBefore,
  type GroupRef,
  type ModelPackage,
  type Standing,
  type WorldReader,
} from '../../../src/index.ts';

/** So many versions are tried for going back. */
const most = 5;

type Reader = Pick<WorldReader, 'registry' | 'deployments'>;

/**
 * The best version a stage with this history (newest first) may go back to: one that stood there
 * before, is still in the registry, was not rejected since, and can still be served there. A
 * configuration or model that was deleted is made anew; an image or artifact that is gone cannot.
 */
export async function goodVersion(
  { group, stage, history }: Where,
  world: Reader,
): Promise<{ readonly version: number; readonly arn: string } | undefined> {
  for (const { version, arn } of goodBefore(history).slice(0, most)) {
    const candidate = await world.registry.modelPackage(arn);
    if (candidate === 'gone' || candidate.approval === 'Rejected') continue;
    if (await canServe(candidate, { group, stage }, world)) return { version, arn };
  }
  return undefined;
}

/** A stage, and what has stood there, newest first. */
type Where = {
  readonly group: GroupRef;
  readonly stage: string;
  readonly history: readonly Standing[];
};

/** What Ringi may not look at is no reason to keep people from going back. */
async function canServe(
  candidate: ModelPackage,
  { group, stage }: Omit<Where, 'history'>,
  { deployments }: Reader,
): Promise<boolean> {
  const binding = deployments.bindingOf(group, stage);
  if (!binding || binding.by === 'batch' || binding.by === 'pipeline') return true;
  const checks = await deployments.readable(binding.at, candidate);
  return checks.every(({ is }) => is !== 'missing');
}
