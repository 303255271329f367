import { z } from 'zod';
import type { Caller } from '../principals.ts';
import { stateChange } from '../sagemaker/state-change.ts';
import { arnOf, packageOf } from '../sagemaker/store.ts';
import { cardActs } from './card-acts.ts';
import type { CardActs } from './card-acts.ts';
import { deploymentActs } from './deployment-acts.ts';
import type { DeploymentActs } from './deployment-acts.ts';
import { fillsRegistry } from './fills-registry.ts';
import type { Filling } from './fills-registry.ts';
import { identity } from './identity.ts';
import type { Where, Who } from './identity.ts';
import { monitoringActs } from './monitoring-acts.ts';
import type { MonitoringActs } from './monitoring-acts.ts';
import { pipelineActs } from './pipeline-acts.ts';
import type { PipelineActs } from './pipeline-acts.ts';
import { registers } from './registers.ts';
import type { Registration } from './registration.ts';
import type { ReportFile } from './report-files.ts';
import type { Workplace } from './workplace.ts';

/** The rest of the company: what happens without Ringi. Each act takes effect at once. */
export type Company = RegistryActs & MonitoringActs & PipelineActs & DeploymentActs & CardActs;

type RegistryActs = {
  /** Somebody, or a pipeline somebody started, registers a version. Answers its ARN. */
  registers(group: string, registration?: Registration): string;
  /** A group comes to be, if it is not there, and gets these tags. */
  tags(group: string, tags: Readonly<Record<string, string>>, where?: Where): void;
  approvesInConsole(
    arn: string,
    status: 'Approved' | 'Rejected' | 'PendingManualApproval',
    who: Who,
  ): void;
  movesInConsole(
    arn: string,
    to: { readonly stage: string; readonly status: string },
    who: Who,
  ): void;
  /** Changes entries of CustomerMetadataProperties, and nothing else. */
  annotates(arn: string, entries: Readonly<Record<string, string>>, who: Who): void;
  deletes(arn: string, who: Who): void;
  /** `n` versions in many groups, as years would have left them; no event tells of them. */
  fillsRegistry(n: number, filling?: Filling): readonly string[];
  /** Another event about a version, though nothing changed. */
  announces(arn: string): void;
  /** Replaces the text of a version's report; undefined deletes it. */
  rewritesReport(arn: string, file: ReportFile, text: string | undefined): void;
  /** A version as the registry has it, whoever asks. */
  looksAt(arn: string): Readonly<Record<string, unknown>>;
};

/** The company at work in one emulated AWS. */
export function company(workplace: Workplace): Company {
  const { registry, objects, emit } = workplace;
  const call = (name: string, input: unknown, caller: Caller) =>
    registry.operations[name]?.(input, caller, AbortSignal.abort());
  return {
    ...monitoringActs(workplace),
    ...pipelineActs(workplace),
    ...deploymentActs(workplace),
    ...cardActs(workplace),
    registers: (group, registration) => registers(workplace, group, registration),
    tags(group, tags, where) {
      const caller = identity({ role: 'Platform', session: 'terraform' }, where);
      const arn = arnOf('model-package-group', group, caller);
      if (!registry.store.groups.has(arn.toLowerCase())) {
        call('CreateModelPackageGroup', { ModelPackageGroupName: group }, caller);
      }
      const Tags = Object.entries(tags).map(([Key, Value]) => ({ Key, Value }));
      call('AddTags', { ResourceArn: arn, Tags }, caller);
    },
    approvesInConsole(arn, status, who) {
      const input = { ModelPackageArn: arn, ModelApprovalStatus: status };
      call('UpdateModelPackage', input, owner(arn, who));
    },
    movesInConsole(arn, { stage, status }, who) {
      const ModelLifeCycle = { Stage: stage, StageStatus: status };
      call('UpdateModelPackage', { ModelPackageArn: arn, ModelLifeCycle }, owner(arn, who));
    },
    annotates(arn, entries, who) {
      const input = { ModelPackageArn: arn, CustomerMetadataProperties: entries };
      call('UpdateModelPackage', input, owner(arn, who));
    },
    deletes: (arn, who) =>
      void call('DeleteModelPackage', { ModelPackageName: arn }, owner(arn, who)),
    fillsRegistry: (n, filling) => fillsRegistry(workplace, n, filling),
    announces: (arn) => emit(stateChange(packageOf(registry.store, arn, owner(arn)))),
    rewritesReport(arn, file, text) {
      const { created } = packageOf(registry.store, arn, owner(arn));
      const uris = Object.values(created.ModelMetrics ?? {}).flatMap((kind) => Object.values(kind));
      const uri = uris.map(({ S3Uri }) => S3Uri).find((candidate) => candidate.endsWith(file));
      if (!uri) throw new Error(`${arn} names no report ${file}.`);
      if (text === undefined) objects.remove(uri);
      else objects.put(owner(arn).account, uri, text);
    },
    looksAt: (arn) =>
      described.parse(call('DescribeModelPackage', { ModelPackageName: arn }, owner(arn))),
  };
}

const described = z.record(z.string(), z.unknown());

/** Somebody in the account and region where the resource of this ARN lives. */
function owner(arn: string, who: Who = { role: 'Auditor', session: 'audit' }): Caller {
  const [, , , region = '', account = ''] = arn.split(':');
  return identity(who, { account, region });
}
