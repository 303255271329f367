import {
  plain,
  plainName,
  type CardWarning,
  type Element,
  type Evaluation,
} from '../../../src/index.ts';
import { whyNotDone } from '../voting/why-not-done.ts';
import { editedSince } from './edited-since.ts';
import { rulingsOf, type Scene } from './scene.ts';
import { testIn } from './test-in.ts';

/** So many lines of one kind; more are only noise. */
const most = 3;

/** The warnings as the card shows them, the gravest first: never in a fold. */
export function warnings(evaluations: readonly Evaluation[], scene: Scene): readonly Element[] {
  const { words } = scene;
  return warningsOf(evaluations, scene).map((warning): Element => ({
    kind: 'warning',
    word: words.modelPackage.check,
    text: words.modelCard.warning(warning),
  }));
}

function warningsOf(evaluations: readonly Evaluation[], scene: Scene): readonly CardWarning[] {
  const edited = editedSince(scene);
  return [
    ...lacking(scene),
    ...failedTests(evaluations, scene),
    ...unreadable(evaluations),
    ...(edited ? [{ is: 'edited', ...edited } as const] : []),
    ...sharing(scene),
    ...notKept(scene),
  ];
}

function lacking(scene: Scene): readonly CardWarning[] {
  const { judged, shown } = scene.seen;
  const { lacks, status } = judged;
  if (lacks.length === 0 || shown.fault || !isEdited(status)) return [];
  const closes = closing.find((verb) => isClosed(verb, scene));
  return [{ is: 'lacks', fields: lacks, closes }];
}

/** What a button is missing for: nothing else on the card would say why. */
const closing = ['submitCard', 'approveCard'] as const;

function isClosed(verb: string, scene: Scene): boolean {
  const ruling = rulingsOf(scene).find((each) => each.verb === verb);
  return ruling?.verdict.status === 'deny' && ruling.verdict.why.kind === 'cardIncomplete';
}

function isEdited(status: Scene['seen']['judged']['status']): boolean {
  return status === 'Draft' || status === 'PendingReview' || status === 'Approved';
}

/** Of the version the card speaks of, or of a later one: what an earlier one failed is history. */
function failedTests(evaluations: readonly Evaluation[], { seen }: Scene): readonly CardWarning[] {
  const least = seen.shown.about?.version ?? 0;
  return evaluations
    .flatMap((each): readonly CardWarning[] => {
      const test = testIn(each);
      if (test?.result !== 'failed' || Number(test.version ?? least) < least) return [];
      const { name, version, stage } = test;
      return [{ is: 'testFailed', name, version, stage }];
    })
    .slice(-most);
}

/** Metrics that stand there and cannot be shown. */
function unreadable(evaluations: readonly Evaluation[]): readonly CardWarning[] {
  const faults = evaluations.flatMap(({ name, groups }) =>
    groups.flatMap((group) => group.faults.map((fault) => ({ ...fault, evaluation: name }))),
  );
  const [first] = faults;
  if (!first) return [];
  const { kind, type } = first;
  return [
    {
      is: 'metrics',
      n: faults.length,
      name: plainName(first.name, 60),
      evaluation: plainName(first.evaluation, 63),
      why: kind,
      type: plainName(type, 30),
    },
  ];
}

function sharing({ seen: { judged, shown } }: Scene): readonly CardWarning[] {
  if (judged.status === 'Archived') return [];
  return shown.shares.flatMap((share): readonly CardWarning[] => {
    const { account, may, is, differs, reason } = share;
    const name = plainName(share.name, 20);
    if (is === 'failed') {
      const why = reason === null ? undefined : plain(reason, 160).replace(/[.。]+$/u, '');
      return [{ is: 'shareFailed', name, account, reason: why }];
    }
    return differs && is !== 'none' ? [{ is: 'shareDiffers', name, account, may }] : [];
  });
}

function notKept({ seen: { shown }, recorded }: Scene): readonly CardWarning[] {
  const last = recorded.executions.findLast(({ decision }) => decision.verb === 'keepCard');
  if (shown.behind === null || last?.status !== 'failed') return [];
  return [{ is: 'notKept', because: whyNotDone(last).because }];
}
