import { plainName } from '../../../src/index.ts';
import { accountOn } from '../../actions/plan/model-card/account-on.ts';
import type { Scene } from './scene.ts';

/**
 * What people call the account that a button or a vote is about; undefined where it is no such, or
 * the one whose card it is.
 */
export function shareName(on: string, { seen }: Pick<Scene, 'seen'>): string | undefined {
  const meant = accountOn(on);
  if (seen.shown.received?.owner === meant) return undefined;
  const share = seen.shown.shares.find(({ account }) => account === meant);
  if (share) return plainName(share.name, 20);
  return /^\d{12}$/u.test(meant) ? meant : undefined;
}
