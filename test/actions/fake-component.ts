import type { Begun, ComponentNow, Deployments, StageBinding } from '../../src/index.ts';
import { OutcomeUnknown } from '../../src/errors.ts';
import { binding } from '../../src/deployments/binding.ts';
import { noDeployments } from '../deployments/no-deployments.ts';

const at = { account: '111122223333', region: 'ap-northeast-1' };
const bound: StageBinding = {
  ...binding.parse({
    by: 'inferenceComponent',
    groups: ['credit-risk'],
    stages: ['prod'],
    component: 'credit-risk-prod',
    endpoint: 'shared',
    executionRole: 'arn:aws:iam::111122223333:role/Serving',
  }),
  at,
};

/** One inference component in memory that does what it is told when it is told. */
export function fakeComponent() {
  const calls: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  let answer: 'begun' | 'busy' | 'lost' | 'unheard' = 'begun';
  let wanted = '';
  let component: ComponentNow | 'gone' = {
    status: 'InService',
    model: 'old',
    changedAt: '2026-11-20T08:00:00.000Z',
  };
  const change = (more: Partial<ComponentNow>, changedAt = '2026-11-20T10:00:00.000Z') => {
    if (component !== 'gone') component = { ...component, changedAt, ...more };
  };
  const touch = (what: string) => {
    if (left <= 0) throw new Error('the process was killed');
    left -= 1;
    calls.push(what);
  };
  const deployments: Deployments = {
    ...noDeployments,
    bindingOf: (_group, stage) => (stage === 'prod' ? bound : undefined),
    component: async () => component,
    model: async (_at, name) => ({ name, packages: [], images: [], rest: {} }),
    makeModel: async () => touch('CreateModel'),
    async updateComponent(_at, _name, model): Promise<Begun> {
      touch('UpdateInferenceComponent');
      if (answer === 'busy') return 'busy';
      wanted = model;
      if (answer !== 'unheard') change({ status: 'Updating' });
      if (answer === 'lost') throw new OutcomeUnknown('no answer');
      return 'begun';
    },
  };
  return {
    deployments,
    calls,
    change,
    /** The update that runs comes to its end: with the new model, or with the old one. */
    settles(status: 'served' | 'InService' | 'Failed', reason?: string) {
      const model = status === 'served' ? { model: wanted } : {};
      const why = reason === undefined ? {} : { reason };
      change({ status: status === 'Failed' ? status : 'InService', ...model, ...why });
    },
    goes: () => void (component = 'gone'),
    /** What becomes of the next call that begins an update. */
    answers: (how: typeof answer) => void (answer = how),
    /** The process lives for so many more calls. */
    live: (times: number) => void (left = times),
  };
}
