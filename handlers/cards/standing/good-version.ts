import { goodBefore, type RegistryReader, type Standing } from '../../../src/index.ts';

/** So many versions are tried for going back. */
const most = 5;

/**
 * The best version a stage with this history (newest first) may go back to: one that stood there
 * before, is still in the registry and was not rejected since.
 */
export async function goodVersion(
  history: readonly Standing[],
  registry: Pick<RegistryReader, 'modelPackage'>,
): Promise<{ readonly version: number; readonly arn: string } | undefined> {
  for (const { version, arn } of goodBefore(history).slice(0, most)) {
    const candidate = await registry.modelPackage(arn);
    if (candidate !== 'gone' && candidate.approval !== 'Rejected') return { version, arn };
  }
  return undefined;
}
