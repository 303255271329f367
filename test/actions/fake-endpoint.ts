import type {
  AlarmNow,
  Begun,
  Deployments,
  EndpointConfig,
  EndpointNow,
  StageBinding,
} from '../../src/index.ts';
import { OutcomeUnknown } from '../../src/errors.ts';
import { binding } from '../../src/deployments/binding.ts';
import { noDeployments } from '../deployments/no-deployments.ts';

/** How prod is served in these tests: a canary, or all at once. */
export function served(more: object = {}): StageBinding {
  const parsed = binding.parse({
    by: 'endpoint',
    groups: ['credit-risk'],
    stages: ['prod'],
    endpoint: 'credit-risk-prod',
    executionRole: 'arn:aws:iam::111122223333:role/Serving',
    rollouts: [{ strategy: 'canary', step: 10, wait: '15m' }, { strategy: 'allAtOnce' }],
    alarms: ['credit-prod-p99'],
    ...more,
  });
  return { ...parsed, at: { account: '111122223333', region: 'ap-northeast-1' } };
}

/** One endpoint in memory that does what it is told when it is told; `calls` is what was asked. */
export function fakeEndpoint(bound: StageBinding = served()) {
  const configs = new Map<string, EndpointConfig>([['old', configOf('old', 'model-v10')]]);
  const models = new Set(['model-v10']);
  const calls: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  let settled = 0;
  let isStale = false;
  let alarm: AlarmNow = { name: 'credit-prod-p99', state: 'OK' };
  let answer: 'begun' | 'busy' | 'lost' | 'unheard' = 'begun';
  let endpoint: EndpointNow | 'gone' = {
    name: 'credit-risk-prod',
    arn: 'arn:aws:sagemaker:ap-northeast-1:111122223333:endpoint/credit-risk-prod',
    status: 'InService',
    changedAt: '2026-11-20T08:00:00.000Z',
    config: 'old',
    variants: [{ name: 'AllTraffic', weight: 1, instances: 2 }],
  };
  const before = endpoint;
  const change = (more: Partial<EndpointNow>, changedAt = '2026-11-20T10:00:00.000Z') => {
    if (endpoint !== 'gone') endpoint = { ...endpoint, changedAt, ...more };
  };
  const touch = (what: string) => {
    if (left <= 0) throw new Error('the process was killed');
    left -= 1;
    calls.push(what);
  };
  const begin = (config: string): Begun => {
    if (answer === 'busy') return 'busy';
    if (answer !== 'unheard') change({ status: 'Updating', pending: { config, variants: [] } });
    if (answer === 'lost') throw new OutcomeUnknown('no answer');
    return 'begun';
  };
  const deployments: Deployments = {
    ...noDeployments,
    bindingOf: (_group, stage) => (stage === 'prod' ? bound : undefined),
    endpoint: async () => (isStale ? before : endpoint),
    config: async (_at, name) => configs.get(name) ?? 'gone',
    model: async (_at, name) =>
      models.has(name) ? { name, packages: [], images: [], rest: {} } : 'gone',
    alarms: async (_at, names) => names.map(() => alarm),
    readable: async () => [],
    async makeModel(_at, { name }) {
      touch('CreateModel');
      models.add(name);
    },
    async makeConfig(_at, config) {
      touch('CreateEndpointConfig');
      configs.set(config.name, config);
    },
    async create(_at, _endpoint, config) {
      touch('CreateEndpoint');
      return begin(config);
    },
    async update(_at, _endpoint, { config, rollout }) {
      touch(`UpdateEndpoint ${rollout.strategy}`);
      return begin(config);
    },
  };
  return {
    deployments,
    calls,
    configs,
    now: () => endpoint,
    change,
    /** The update that runs comes to its end, or AWS takes it back. */
    settles(end: 'served' | 'back', reason?: string) {
      const pending = endpoint === 'gone' ? undefined : endpoint.pending?.config;
      if (endpoint === 'gone' || pending === undefined) throw new Error('nothing runs');
      const { pending: _, ...rest } = endpoint;
      const config = end === 'served' ? pending : rest.config;
      const why = reason === undefined ? {} : { reason };
      settled += 1;
      const changedAt = `2026-11-20T10:2${settled}:00.000Z`;
      endpoint = { ...rest, ...why, status: 'InService', config, changedAt };
    },
    /** AWS may show for a moment what was there before anything began. */
    shows: (when: 'before' | 'now') => void (isStale = when === 'before'),
    goes: () => void (endpoint = 'gone'),
    alarmIs: (state: AlarmNow['state'], reason?: string) =>
      void (alarm = { name: alarm.name, state, ...(reason === undefined ? {} : { reason }) }),
    /** What becomes of the next call that begins an update. */
    answers: (how: typeof answer) => void (answer = how),
    /** The process lives for so many more calls. */
    live: (times: number) => void (left = times),
  };
}

function configOf(name: string, model: string): EndpointConfig {
  const rest = { InstanceType: 'ml.m5.large', InitialInstanceCount: 2, InitialVariantWeight: 1 };
  return {
    name,
    variants: [{ name: 'AllTraffic', model, rest }],
    rest: { DataCaptureConfig: { EnableCapture: true } },
  };
}
