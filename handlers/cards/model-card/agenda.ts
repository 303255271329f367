import type { Agenda, Ask, Recorded, Seen } from '../../../src/index.ts';
import type { Judged, Received, Share, Shown } from './seen.ts';
import { runningIn } from './running-in.ts';

const ask = (verb: string, on = ''): Ask => ({ verb, on });
const approve = ask('approveCard');

/** What may be done with a model card as it stands; people are waited for while it is reviewed. */
export function agenda(seen: Seen<Judged, Shown>, recorded: Recorded): Agenda {
  const { status } = seen.judged;
  const asks = runningIn(recorded) ? [] : asksOf(seen);
  const waits = status === 'PendingReview';
  return {
    about: status === 'Archived' ? '' : status,
    waits,
    asks: [...asks, ask('withdraw')],
    ...(waits && asks.includes(approve) ? { main: approve } : {}),
  };
}

function asksOf(seen: Seen<Judged, Shown>): readonly Ask[] {
  const { judged, shown } = seen;
  // What cannot be read cannot be written either, nor be approved.
  if (shown.fault) return [ask('archiveCard')];
  const { status } = judged;
  switch (status) {
    case 'none':
      // Another account's card only that account can make.
      return shown.about && !shown.received ? [ask('draftCard')] : [];
    case 'unshared':
      return shown.received ? receiving(shown.received) : [];
    case 'Draft':
      return [ask('editCard'), ask('submitCard'), ...beside(shown), ask('archiveCard')];
    case 'PendingReview':
      return [approve, ask('returnCard'), ask('editCard'), ...beside(shown), ask('archiveCard')];
    case 'Approved':
      return [ask('returnCard'), ...beside(shown), ask('archiveCard')];
    case 'Archived':
      return [...exported(shown), ...shown.shares.filter(isShared).map(endShare)];
  }
}

function beside(shown: Shown): readonly Ask[] {
  // A test is of a version: where there is none, nothing was tested.
  const test = shown.about ? [ask('recordTest')] : [];
  return [...test, ...exported(shown), ...shown.shares.flatMap(sharing)];
}

function exported({ exports, version }: Shown): readonly Ask[] {
  return exports && version !== null ? [ask('exportCard')] : [];
}

function sharing(share: Share): readonly Ask[] {
  const { account, may, isDue, differs, is, reachable } = share;
  if (is === 'none' || is === 'failed' || differs)
    return isDue ? [ask('shareCard', `${account}/${may}`)] : [];
  const answer = reachable ? 'acceptShare' : 'remindShare';
  return [...(is === 'pending' ? [ask(answer, account)] : []), endShare(share)];
}

/** Its invitation is accepted, or whoever owns it is asked for one. */
function receiving({ owner, is }: Received): readonly Ask[] {
  switch (is) {
    case 'pending':
      return [ask('acceptShare', owner)];
    case 'none':
      return [ask('remindShare', owner)];
    case 'accepted':
      return [];
  }
}

function isShared({ is }: Share): boolean {
  return is === 'pending' || is === 'accepted';
}

function endShare({ account }: Share): Ask {
  return ask('endShare', account);
}
