import { keepCard } from '../../handlers/actions/keep-card.ts';
import { look } from '../../handlers/cards/model-card/look.ts';
import {
  type Action,
  modelCardBindingOf,
  parseContent,
  type Happening,
  type JsonObject,
  type Metric,
  type ModelCardNow,
  type ModelCardRef,
  type ReportSource,
  type StageTest,
  type World,
} from '../../src/index.ts';
import { modelCardBinding } from '../../src/model-cards/binding.ts';
import { ref } from '../cards/model-card-world.ts';
import { at } from '../cards/world.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { carry } from './carry.ts';
import { arnOf, execution, fakeWorld, group, registered, standing } from './fake-world.ts';

/** The two cards of a group, by the kind that may be the truth. */
export const arns = {
  package: arnOf(12),
  standalone: `arn:aws:sagemaker:${group.region}:${group.account}:model-card/credit-risk`,
} as const;

/** What a line of `modelCards:` says, what happened, and what reports and tests say: it changes. */
export type Kept = {
  line: { truth: keyof typeof arns; copy: boolean; writes: boolean };
  journal: { began: number; records: number };
  metrics: number | 'unreadable';
  readonly tests: StageTest[];
};

/** Both cards of a group in memory, as Ringi keeps them up. */
export function keptCards() {
  const cards = new Map<string, JsonObject>([
    [arns.package, {}],
    [arns.standalone, {}],
  ]);
  const copies = new Map<string, readonly string[]>();
  const kept: Kept = {
    line: { truth: 'standalone', copy: true, writes: true },
    journal: { began: Date.parse('2026-01-01T00:00:00.000Z'), records: 0 },
    metrics: 0,
    tests: [],
  };
  const world = worldOf(kept, cards, copies);
  const subject = () => {
    const { truth } = kept.line;
    const kind = truth === 'package' ? 'package-card' : 'model-card';
    return `${group.account}:${group.region}:${group.name}/${kind}/${arns[truth]}`;
  };
  /** What is still to be written, by its digest; null: nothing. */
  const behind = async () => {
    const seen = await look(subject(), world);
    return typeof seen === 'string' ? null : seen.shown.behind;
  };
  const does = async (action: Action, answers: Readonly<Record<string, string>> = {}) => {
    const { decision, ...rest } = execution(action.verb, '');
    const card = { ...ref, subject: subject() };
    const decided = { ...rest, decision: { ...decision, card, answers: { ...answers } } };
    const end = await carry(action, decided, world);
    if (end.status === 'done' && end.copied) copies.set(end.copied.to, end.copied.said);
    return end.status;
  };
  return { kept, cards, behind, does, keep: () => does(keepCard) };
}

function worldOf(
  kept: Kept,
  cards: Map<string, JsonObject>,
  copies: ReadonlyMap<string, readonly string[]>,
): World {
  const source = { kind: 'modelQuality', uri: 's3://reports/12.json', contentType: '' } as const;
  const version = registered(12, { reports: [source] });
  const { world } = fakeWorld([version], [standing('dev', 12, '20')]);
  const write = async ({ arn }: ModelCardRef, text: string) => {
    const parsed = parseContent(text);
    if ('content' in parsed) cards.set(arn, parsed.content);
  };
  return {
    ...world,
    registry: {
      ...world.registry,
      async *modelPackages() {
        yield version;
      },
    },
    evidenceOf: async () => evidenceOf(kept.metrics, source),
    journal: { ...world.journal, began: async () => new Date(kept.journal.began).toISOString() },
    chronicle: {
      of: async (_group, after, limit) =>
        Array.from({ length: kept.journal.records }, (_, n) => declined(n + 1, kept.journal.began))
          .slice(after)
          .slice(0, limit),
    },
    modelTests: { of: async () => kept.tests },
    copies: { to: async (arn) => copies.get(arn) ?? [] },
    modelCards: {
      ...noModelCards,
      bindingOf: (of) => {
        const line = { groups: [group.name], card: '{group}', ...kept.line };
        return modelCardBindingOf([modelCardBinding.parse(line)], of);
      },
      card: async ({ arn }) => cardOf(cards.get(arn)),
      create: write,
      write,
    },
  };
}

function cardOf(content: JsonObject | undefined): ModelCardNow | 'none' {
  const time = at('07:30');
  const told = { status: 'Draft', createdAt: time, modifiedAt: time } as const;
  return content ? { ...told, content: JSON.stringify(content) } : 'none';
}

function evidenceOf(metrics: Kept['metrics'], { kind, uri }: ReportSource) {
  const count = metrics === 'unreadable' ? 0 : metrics;
  const read = metrics === 'unreadable' ? { unreadable: 'missing' } : { digest: `d${count}` };
  return {
    metrics: Array.from({ length: count }, (_, n) => metric(n)),
    features: [],
    reports: [{ kind, uri, ...read }],
  };
}

function metric(n: number): Metric {
  return { name: `metric ${n}`, value: n, better: 'unknown' };
}

/** A record of the journal that a card tells of, more or less long. */
function declined(n: number, began: number): Happening {
  return {
    n,
    at: new Date(began + n * 60_000).toISOString(),
    kind: 'click',
    subject: `model-package/${arns.package}`,
    body: {
      effect: 'decided',
      verb: 'decline',
      on: 'dev',
      person: { name: 'Yuki Ito' },
      answers: { reason: 'r'.repeat((n * 37) % 300) },
      evidence: 'e1',
    },
  };
}
