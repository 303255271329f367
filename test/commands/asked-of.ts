import type {
  ActButton,
  Asked,
  CardRef,
  Decision,
  EndedRound,
  Execution,
  GroupRef,
  GroupSilence,
  LookedCard,
  ModelPackageSummary,
  MonitoringReader,
  OpenCard,
  Sketch,
  Standing,
  WatchedAlert,
  WorldReader,
} from '../../src/index.ts';
import { incidentDefaults } from '../../src/incidents.ts';
import { commands } from './commands.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { noFiles } from '../model-cards/no-files.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { noMonitors } from '../monitoring/no-monitors.ts';
import { noDeployments } from '../deployments/no-deployments.ts';
import { noEndpoints } from '../deployments/no-endpoints.ts';
import { noPipelines } from '../pipelines/no-pipelines.ts';

export const creditRisk: GroupRef = {
  account: '210987654321',
  region: 'ap-northeast-1',
  name: 'credit-risk',
};

/** The ARN of a version, in SageMaker's own lower case. */
export function arnOf(version: number, { account, region, name }: GroupRef = creditRisk): string {
  return `arn:aws:sagemaker:${region}:${account}:model-package/${name.toLowerCase()}/${version}`;
}

/** A version as a listing tells of it. */
export function versionOf(version: number, more: Partial<ModelPackageSummary> = {}) {
  return {
    arn: arnOf(version),
    version,
    status: 'Completed',
    registration: 'Registered',
    approval: 'PendingManualApproval',
    createdAt: '2026-11-18T23:41:00.000Z',
    ...more,
  } as const satisfies ModelPackageSummary;
}

/** An execution as commands look at it: how it ended, and who decided it. */
export function executionOf(
  id: string,
  status: Execution['status'],
  people: readonly string[],
): Execution {
  const ref = { view: 'model-package', subject: arnOf(12) };
  return {
    id,
    status,
    people: people.map((name) => ({ id: name.toLowerCase().replaceAll(' ', '-'), name })),
    decision: voteOf(people[0] ?? '', 'promote', '2026-03-01T14:29:00.000Z', {}, ref),
    group: creditRisk,
    target: 'credit-risk/prod',
    seizes: false,
    createdAt: '2026-03-01T14:29:00.000Z',
    startBy: '2026-03-01T15:29:00.000Z',
    begun: {},
  };
}

/** One person's vote. */
export function voteOf(
  name: string,
  verb: string,
  at: string,
  answers: Readonly<Record<string, string>> = {},
  card: CardRef = { view: 'model-package', subject: arnOf(12) },
): Decision {
  const id = name.toLowerCase().replaceAll(' ', '-');
  return {
    id: `${id}/${at}`,
    card,
    verb,
    on: '',
    answers,
    account: { platform: 'slack', tenant: 'T', id },
    person: { id, name },
    groups: [],
    evidence: 'e',
    policy: 'p',
    at,
  };
}

/** A company's registry and ledger, as far as commands look. */
export type Company = {
  readonly groups?: readonly GroupRef[];
  readonly versions?: readonly ModelPackageSummary[];
  readonly standings?: readonly Standing[];
  readonly open?: readonly OpenCard[];
  readonly ended?: readonly EndedRound[];
  readonly executions?: readonly Execution[];
  readonly alerts?: readonly WatchedAlert[];
  readonly silences?: readonly GroupSilence[];
  /** Monitors that were looked at. */
  readonly looked?: readonly LookedCard[];
  readonly monitoring?: Partial<MonitoringReader>;
  /** Verbs that the cards of these subjects offer now. */
  readonly sketched?: Readonly<Record<string, readonly string[]>>;
  /** Subjects whose cards hang in the asker's chat. */
  readonly hanging?: readonly string[];
};

/** What a person of that company typed; `raised` is filled with the cards that were put up. */
export function askedOf(text: string, company: Company, more: Partial<Asked> = {}) {
  const raised: CardRef[] = [];
  const asked: Asked = {
    args: text.split(/\s+/u).filter(Boolean),
    asker: { id: 'yuki-ito', name: 'Yuki Ito', accounts: [], iam: [], groups: ['model-risk'] },
    world: worldOf(company),
    records: recordsOf(company, raised),
    words: en,
    locale: 'en',
    zone: 'Asia/Tokyo',
    now: new Date('2026-11-20T00:46:00.000Z'),
    commands,
    ...more,
  };
  return { asked, raised };
}

/** The same in Japanese. */
export const inJapanese = { words: ja, locale: 'ja' } as const;

function isOf(wanted: GroupRef | undefined) {
  return ({ group }: { readonly group: GroupRef }) => !wanted || group.name === wanted.name;
}

function nothing(): never {
  throw new Error('a command does not read this');
}

function worldOf({ versions = [], standings = [], ...company }: Company): WorldReader {
  const { alerts = [], silences = [], executions = [] } = company;
  const newestFirst = standings.toSorted((a, b) => b.since.localeCompare(a.since));
  return {
    stages: { names: ['dev', 'test', 'uat', 'prod'] },
    standings: {
      history: async (_group, stage, limit) =>
        newestFirst.filter((standing) => standing.stage === stage).slice(0, limit),
      at: async (_group, stage, at) =>
        newestFirst.find(
          (standing) =>
            standing.stage === stage && (at === undefined || standing.since <= at.toISOString()),
        ),
    },
    registry: {
      modelPackage: nothing,
      tagsOf: nothing,
      groups: nothing,
      async *modelPackages() {
        yield* versions.toSorted((a, b) => b.version - a.version);
      },
    },
    pipelines: noPipelines,
    pointers: { read: nothing, readAll: nothing, writerOf: nothing },
    evidenceOf: nothing,
    troubles: { read: nothing },
    endpoints: noEndpoints,
    deployments: noDeployments,
    executions: {
      one: async (id) => executions.find((each) => each.id === id),
      at: async (_group, stage) =>
        executions.filter(
          ({ status, decision }) =>
            (status === 'queued' || status === 'started') && decision.stage === stage,
        ),
    },
    monitoring: { ...noMonitors, ...company.monitoring },
    inventories: { read: nothing },
    incidents: incidentDefaults,
    journal: { began: nothing, between: nothing },
    chronicle: { of: nothing },
    files: noFiles,
    modelCards: noModelCards,
    modelTests: { of: async () => [] },
    copies: { to: async () => [] },
    digests: [],
    alerts: {
      all: async (group) => alerts.filter(isOf(group)),
      silences: async (group) => silences.filter(isOf(group)),
    },
  };
}

/** A card that offers these verbs, and nothing else that a command looks at. */
function sketchWith(verbs: readonly string[]): Sketch {
  const buttons = verbs.map((verb): ActButton => {
    return { kind: 'act', verb, on: '', label: verb, accessibility: verb, place: 'row' };
  });
  const text = { title: '', lead: '', verdict: '', summary: '', tone: 'default' } as const;
  return { ...text, body: [], buttons, smallPrint: [], notes: [] };
}

function recordsOf(company: Company, raised: CardRef[]): Asked['records'] {
  const { groups = [creditRisk], open = [], ended = [] } = company;
  const { hanging = [], looked = [], sketched } = company;
  return {
    open: async (group) => open.filter((card) => !group || card.group.name === group.name),
    sketch: async ({ subject }) => ({ sketch: sketchWith(sketched?.[subject] ?? nothing()) }),
    link: async ({ subject }) =>
      hanging.includes(subject) ? `https://chat.example/${subject.split('/').at(-1)}` : undefined,
    looked: async (view, group) =>
      looked.filter(
        ({ ref }) => ref.view === view && (!group || ref.subject.includes(`:${group.name}/`)),
      ),
    recorded: nothing,
    raise: async (ref) => raised.push(ref) > 0,
    groups: async (limit) => groups.slice(0, limit),
    ended: async () => ended,
  };
}
