import type {
  Execution,
  GroupRef,
  ModelPackage,
  Standing,
  StagePointer,
  World,
} from '../../src/index.ts';
import { incidentDefaults } from '../../src/incidents.ts';
import { noFiles } from '../model-cards/no-files.ts';
import { noModelCards } from '../model-cards/no-model-cards.ts';
import { noMonitors } from '../monitoring/no-monitors.ts';
import { noAlerts } from '../core/no-alerts.ts';
import { noDeployments } from '../deployments/no-deployments.ts';
import { noEndpoints } from '../deployments/no-endpoints.ts';
import { noPipelines } from '../pipelines/no-pipelines.ts';

/** The group of these tests. */
export const group: GroupRef = {
  account: '111122223333',
  region: 'ap-northeast-1',
  name: 'credit-risk',
};

/** The ARN of a version. */
export function arnOf(version: number): string {
  return `arn:aws:sagemaker:${group.region}:${group.account}:model-package/${group.name}/${version}`;
}

/** A version as it is registered. */
export function registered(version: number, more: Partial<ModelPackage> = {}): ModelPackage {
  return {
    arn: arnOf(version),
    group,
    version,
    status: 'Completed',
    registration: 'Registered',
    approval: 'PendingManualApproval',
    createdAt: '2026-11-20T08:41:00.000Z',
    containers: [],
    reports: [],
    metadata: {},
    ...more,
  };
}

/** A world in memory that keeps a list of what was written, and can fail before any write. */
export function fakeWorld(versions: readonly ModelPackage[], standings: readonly Standing[] = []) {
  const packages = new Map(versions.map((version) => [version.arn, version]));
  const pointers = new Map<string, StagePointer>();
  const written: string[] = [];
  let left = Number.POSITIVE_INFINITY;
  const write = (what: string, arn: string, change: (now: ModelPackage) => ModelPackage) => {
    if (left <= 0) throw new Error('the process was killed');
    left -= 1;
    const now = packages.get(arn);
    if (!now) throw new Error(`${arn} is not registered`);
    packages.set(arn, change(now));
    written.push(what);
  };
  const ofStage = (stage: string) => standings.filter((each) => each.stage === stage);
  const world: World = {
    stages: { names: ['dev', 'test', 'uat', 'prod'] },
    registry: {
      modelPackage: async (arn) => packages.get(arn) ?? 'gone',
      modelPackages: () => {
        throw new Error('not asked');
      },
      groups: () => {
        throw new Error('not asked');
      },
      tagsOf: async () => ({}),
      setApproval: async (arn, approval, approvalDescription) => {
        const done = `approval ${approval}`;
        write(done, arn, (now) => ({ ...now, approval, approvalDescription }));
      },
      setMetadata: async (arn, entries, remove = []) => {
        const gone = remove.map((stage) => `-${stage}`);
        const done = ['metadata', ...Object.entries(entries).flat(), ...gone].join(' ');
        write(done, arn, (now) => {
          const kept = Object.entries(now.metadata).filter(([stage]) => !remove.includes(stage));
          return { ...now, metadata: { ...Object.fromEntries(kept), ...entries } };
        });
      },
      setLifeCycle: async (arn, lifeCycle) => {
        const done = `life cycle ${lifeCycle.stage} ${lifeCycle.stageStatus}`;
        write(done, arn, (now) => ({ ...now, lifeCycle }));
      },
    },
    pointers: {
      read: async (_group, stage) => pointers.get(stage),
      readAll: async () => pointers,
      writerOf: async () => undefined,
      write: async (_group, pointer) => {
        if (left <= 0) throw new Error('the process was killed');
        left -= 1;
        pointers.set(pointer.stage, pointer);
        written.push(`pointer ${pointer.stage} v${pointer.version}`);
      },
    },
    standings: {
      history: async (_group, stage) => ofStage(stage),
      at: async (_group, stage) => ofStage(stage)[0],
    },
    pipelines: { ...noPipelines, provenanceOf: async () => ({}) },
    evidenceOf: async () => ({ metrics: [], features: [], reports: [] }),
    troubles: { read: async () => undefined },
    endpoints: noEndpoints,
    deployments: noDeployments,
    executions: { one: async () => undefined, at: async () => [] },
    monitoring: noMonitors,
    inventories: { read: async () => undefined },
    incidents: incidentDefaults,
    alerts: noAlerts,
    journal: { began: async () => undefined, between: async () => [] },
    chronicle: { of: async () => [] },
    files: noFiles,
    modelCards: noModelCards,
    modelTests: { of: async () => [] },
    copies: { to: async () => [] },
    digests: [],
  };
  return {
    world,
    written,
    pointers,
    of: (version: number) => packages.get(arnOf(version)),
    change: (version: ModelPackage) => void packages.set(version.arn, version),
    remove: (version: number) => void packages.delete(arnOf(version)),
    /** The process lives for so many more writes. */
    live: (writes: number) => void (left = writes),
  };
}

/** A decided execution. */
export function execution(verb: string, on: string, version = 12, reason?: string): Execution {
  const stage = on.split('/')[0] ?? '';
  return {
    id: 'e1',
    decision: {
      id: 'click-1',
      card: { view: 'model-package', subject: arnOf(version) },
      verb,
      on,
      ...(stage === '' ? {} : { stage }),
      answers: reason === undefined ? {} : { reason },
      account: { platform: 'slack', tenant: 'T0RINGI', id: 'U0YUKI' },
      person: { id: 'yuki', name: 'Yuki Ito' },
      groups: ['model-risk'],
      evidence: 'e',
      policy: 'p',
      at: '2026-11-20T09:40:00.000Z',
    },
    people: [
      { id: 'kenji', name: 'Kenji Mori' },
      { id: 'yuki', name: 'Yuki Ito' },
    ],
    group: { ...group },
    target: `111122223333:ap-northeast-1:credit-risk/${stage}`,
    seizes: verb === 'rollback',
    createdAt: '2026-11-20T09:40:00.000Z',
    startBy: '2026-11-20T10:40:00.000Z',
    status: 'started',
    begun: {},
  };
}

/** What stands in a stage since then, by a decision of Ringi's. */
export function standing(
  stage: string,
  version: number,
  since: string,
  verb = 'promote',
): Standing {
  return {
    stage,
    version,
    arn: arnOf(version),
    since: `2026-11-${since}T09:00:00.000Z`,
    by: { execution: `${stage}-${since}`, verb, people: ['kenji', 'yuki'] },
  };
}

/** A pointer as Ringi writes it. */
export function pointerOf(stage: string, version: number): StagePointer {
  return {
    schema: 1,
    group: group.name,
    stage,
    version,
    modelPackageArn: arnOf(version),
    since: '2026-11-20T09:00:00.000Z',
    decision: 'click-1',
    decidedBy: ['kenji', 'yuki'],
  };
}
