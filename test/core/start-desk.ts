import { z } from 'zod';
import type {
  World,
  Account,
  ChatPlatform,
  Click,
  Directory,
  Handlers,
  Json,
  Ledger,
  Person,
  Policies,
} from '../../src/index.ts';
import { incidentDefaults } from '../../src/incidents.ts';
import type { Desk } from '../../src/desk.ts';
import { alertsReader } from '../../src/ledger/alerts-reader.ts';
import { chronicleReader } from '../../src/ledger/chronicle-reader.ts';
import { journalReader } from '../../src/ledger/journal-reader.ts';
import { executionReader } from '../../src/ledger/executions.ts';
import { standingReader } from '../../src/ledger/standings.ts';
import { en } from '../../src/words/en.ts';
import { ja } from '../../src/words/ja.ts';
import { thingActions, thingView, type ThingState } from './thing.ts';
import { noFiles } from '../model-cards/no-files.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { noMonitors } from '../monitoring/no-monitors.ts';
import { noDeployments } from '../deployments/no-deployments.ts';
import { noEndpoints } from '../deployments/no-endpoints.ts';
import { noPipelines } from '../pipelines/no-pipelines.ts';

/** A clock that moves only when told to, or when something waits. */
export function handClock(start: string) {
  let ms = new Date(start).getTime();
  return {
    now: () => new Date(ms),
    monotonic: () => ms,
    wait: async (by: number) => void (ms += by),
    pass: (by: number) => void (ms += by),
  };
}

/** People p0, p1 …, all of them in `deciders`; a quorum of `people` of them decides. */
export function quorumOf(people: number): Policies {
  return {
    groups: ['deciders'],
    outside: () => 'ask',
    response: () => undefined,
    judge: ({ verb, stage, voter, votes }) => {
      const all = new Set([...votes, ...(voter ? [voter] : [])].map(({ person }) => person.id));
      const needed = verb === 'approve' ? people : 1;
      const seats = [...all].map((id) => ({ voter: id }));
      const count = needed - all.size;
      return {
        verb,
        ...(stage === undefined ? {} : { stage }),
        verdict:
          !voter || count > 0
            ? { status: 'pending', needs: [{ count: Math.max(count, 1) }], seats }
            : { status: 'permit', seats },
        rule: { people: needed, seats: [], members: ['deciders'], notMaker: false },
        gates: [],
        policy: `quorum-of-${needed}`,
      };
    },
  };
}

const accountOf = (n: number): Account => ({ platform: 'chat', tenant: 'T', id: `a${n}` });
const personOf = (n: number): Person => ({
  id: `p${n}`,
  name: `Person ${n}`,
  accounts: [accountOf(n)],
  iam: [],
});

/** Accounts a0 … a199 are persons p0 … p199, members of every group. */
export const directory: Directory = {
  personOf: async ({ id }) => (/^a\d{1,3}$/.test(id) ? personOf(Number(id.slice(1))) : undefined),
  personOfIam: async () => undefined,
  groupsOf: async (_person, among) => among,
  someOf: async () => [personOf(0)],
};

/** A chat that keeps what it was given: payloads by message, and what was told to whom. */
export function fakeChat() {
  const messages: Json[] = [];
  const told: string[] = [];
  const platform: ChatPlatform = {
    name: 'chat',
    rooms: () => [{ platform: 'chat', id: 'room' }],
    render: (card) => ({
      title: card.title,
      buttons: card.buttons.flatMap((offer) => (offer.kind === 'ask' ? [] : [{ ...offer }])),
    }),
    renderNote: ({ key }) => key,
    renderAnswer: ({ summary }) => summary,
    post: async (room, payload) => ({ room, ref: messages.push(payload) - 1 }),
    update: async ({ ref }, payload) => void (messages[Number(ref)] = payload),
    reply: async ({ room }, payload) => ({ room, ref: messages.push(payload) - 1 }),
    tell: async (_to, notice) => void told.push(notice.code),
    idOf: ({ ref }) => `${Number(ref)}`,
    link: ({ ref }) => `https://chat.example/message/${Number(ref)}`,
  };
  return { platform, messages, told };
}

export type DeskParts = {
  readonly ledger: Ledger;
  readonly state: ThingState;
  readonly clock: Desk['clock'];
  readonly policies?: Policies;
  readonly platform?: ChatPlatform;
  readonly process?: string;
  readonly people?: Directory;
  /** Instead of one thing: what is shown and what may be done. */
  readonly handlers?: Pick<Handlers, 'cards' | 'actions'>;
  readonly routes?: Partial<Desk['routes']>;
  readonly digests?: Desk['world']['digests'];
};

function nothing(): never {
  throw new Error('not part of this world');
}

/** A desk whose world is one thing and whose chat is in memory. */
export function startDesk(parts: DeskParts): Desk {
  const { ledger, state, clock } = parts;
  const world: World = {
    stages: { names: ['dev'] },
    standings: standingReader(ledger),
    registry: {
      tagsOf: async () => ({}),
      modelPackage: nothing,
      modelPackages: nothing,
      groups: nothing,
      setApproval: nothing,
      setMetadata: nothing,
      setLifeCycle: nothing,
    },
    pointers: { read: nothing, readAll: nothing, writerOf: nothing, write: nothing },
    pipelines: noPipelines,
    evidenceOf: nothing,
    troubles: { read: async () => undefined },
    endpoints: noEndpoints,
    deployments: noDeployments,
    executions: executionReader(ledger),
    monitoring: noMonitors,
    inventories: { read: async () => undefined },
    incidents: incidentDefaults,
    alerts: alertsReader(ledger, clock),
    journal: journalReader(ledger),
    chronicle: chronicleReader(ledger),
    files: noFiles,
    modelCards: noModelCards,
    modelTests: { of: async () => [] },
    copies: { to: async () => [] },
    digests: parts.digests ?? [],
  };
  return {
    ledger,
    clock,
    directory: parts.people ?? directory,
    policies: parts.policies ?? quorumOf(2),
    handlers: {
      events: [],
      sweeps: [],
      commands: [],
      cards: [thingView(state)],
      actions: thingActions(state),
      ...parts.handlers,
    },
    world,
    worldAs: () => world,
    platforms: [parts.platform ?? fakeChat().platform],
    routes: {
      routeOf: () => ({ rooms: { chat: ['room'] }, locale: 'en' }),
      localeOf: () => 'en',
      operators: { rooms: {}, locale: 'en' },
      ask: '#operators',
      ...parts.routes,
    },
    publisher: undefined,
    words: { en, ja },
    log: { info: () => {}, warn: () => {}, error: () => {} },
    process: parts.process ?? 'one',
  };
}

const text = z.string().default('');
const button = z.object({ verb: text, on: text, evidence: text, policy: text });
const shown = z.object({ buttons: z.array(button) });

/** A click of account a`n` on a button as a message shows it. */
export function clickOn(payload: Json | undefined, verb: string, n: number, id = `${verb}-${n}`) {
  const { buttons } = shown.parse(payload);
  const found = buttons.find((each) => each.verb === verb);
  if (!found) throw new Error(`no button ${verb} on ${JSON.stringify(payload)}`);
  const click: Click = {
    id,
    account: accountOf(n),
    card: { view: 'thing', subject: 'it' },
    verb,
    on: found.on,
    evidence: found.evidence,
    policy: found.policy,
    answers: {},
    room: { platform: 'chat', id: 'room' },
    replyTo: { platform: 'chat', room: 'room', ref: null },
    at: '2026-11-20T08:00:00.000Z',
  };
  return click;
}
