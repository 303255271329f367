import type { CardStep, Element, Ruling } from '../../../src/index.ts';
import { votesOn } from './lead.ts';
import { rulingsOf, type Scene } from './scene.ts';
import type { Share } from './seen.ts';

type Path = Extract<Element, { kind: 'path' }>;
type Look = Path['steps'][number]['state'];
type Drawn = { readonly step: CardStep; readonly state: Look };

const ladder = ['Draft', 'PendingReview', 'Approved'] as const;

/** The way of a card across accounts: its statuses, and behind each those it is shared with then. */
export function path(scene: Scene): Path {
  const { shares } = scene.seen.shown;
  const steps = scene.seen.judged.status === 'Archived' ? archived(shares) : going(scene);
  return {
    kind: 'path',
    steps: steps.map(({ step, state }) => ({ label: scene.words.modelCard.step(step), state })),
  };
}

function going(scene: Scene): readonly Drawn[] {
  const { shares } = scene.seen.shown;
  return ladder.flatMap((status) => [
    statusStep(status, scene),
    ...shares.filter(({ from }) => from === status).map(shareStep),
  ]);
}

function statusStep(status: (typeof ladder)[number], scene: Scene): Drawn {
  const now = ladder.findIndex((each) => each === scene.seen.judged.status);
  const at = ladder.indexOf(status);
  // An approved card has come to the end of the way.
  const done = at < now || (at === now && status === 'Approved');
  const votes = at === now ? votesOf(scene) : undefined;
  if (votes && status === 'PendingReview') return { step: votes, state: 'current' };
  const state = done ? 'done' : at === now ? 'current' : 'next';
  return { step: { is: 'status', status, done }, state };
}

function votesOf(scene: Scene): CardStep | undefined {
  const ruling = rulingsOf(scene).find(({ verb }: Ruling) => verb === 'approveCard');
  const votes = ruling && votesOn(ruling);
  return votes && votes.total > 0
    ? { is: 'votes', have: votes.have, total: votes.total }
    : undefined;
}

function shareStep({ name, is, differs }: Share): Drawn {
  const now = differs && is !== 'none' ? 'differs' : is;
  return { step: { is: 'share', name, now }, state: looks[now] };
}

const looks = {
  none: 'next',
  pending: 'current',
  accepted: 'done',
  failed: 'closed',
  differs: 'closed',
} as const satisfies Record<string, Look>;

/** What it was before is not known any more; who still sees it is. */
function archived(shares: readonly Share[]): readonly Drawn[] {
  return [
    ...shares.filter(({ is }) => is !== 'none').map(shareStep),
    { step: { is: 'status', status: 'Archived', done: false }, state: 'current' },
  ];
}
