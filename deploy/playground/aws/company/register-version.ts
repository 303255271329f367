import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Caller } from '../principals.ts';
import { arnOf } from '../sagemaker/store.ts';
import { inferenceContainers } from './inference-containers.ts';
import type { Registration } from './registration.ts';
import { reportFiles } from './report-files.ts';
import { scores } from './scores.ts';
import type { Workplace } from './workplace.ts';

/** A version that is ready to be registered. */
export type Making = {
  readonly group: string;
  readonly registration: Registration;
  readonly maker: Caller;
  /** `s3://` prefix of what training left, without a slash at its end. */
  readonly artifacts: string;
  /** ARN of what made it, where somebody recorded that. */
  readonly generatedBy?: string;
};

/** Writes a version's reports and registers it in a group, which comes to be; answers its ARN. */
export function registerVersion({ registry, objects }: Workplace, making: Making): string {
  const { group, registration, maker, artifacts } = making;
  const version = nextVersion(registry, group, maker);
  for (const [file, text] of Object.entries(filesOf(registration, { group, version }))) {
    objects.put(maker.account, `${artifacts}/${file}`, text);
  }
  const input = modelPackageInput({ ...making, version });
  if (registration.status !== 'Failed') {
    for (const { ModelDataUrl } of input.InferenceSpecification.Containers) {
      objects.put(maker.account, ModelDataUrl, '', 'application/gzip');
    }
  }
  const created = registry.operations['CreateModelPackage']?.(input, maker, AbortSignal.abort());
  return z.object({ ModelPackageArn: z.string() }).parse(created).ModelPackageArn;
}

/** The number a group's next version will have. */
export function nextVersion(registry: Workplace['registry'], group: string, maker: Caller): number {
  const arn = arnOf('model-package-group', group, maker);
  const kept = registry.store.groups.get(arn.toLowerCase());
  if (kept) return (kept.packages.at(-1)?.version ?? 0) + 1;
  const input = { ModelPackageGroupName: group };
  registry.operations['CreateModelPackageGroup']?.(input, maker, AbortSignal.abort());
  return 1;
}

function modelPackageInput(making: Making & { readonly version: number }) {
  const { group, version, artifacts, generatedBy, registration, maker } = making;
  const { account, region } = maker;
  return {
    ModelPackageGroupName: group,
    ModelPackageDescription:
      registration.description ?? `Retrained on October data, run ${version}.`,
    ModelApprovalStatus: registration.approval ?? 'PendingManualApproval',
    ModelPackageRegistrationType: registration.logged ? 'Logged' : 'Registered',
    InferenceSpecification: {
      Containers: inferenceContainers({
        account,
        region,
        group,
        count: registration.containers ?? 2,
        artifacts: registration.status === 'Failed' ? `${artifacts}/missing` : artifacts,
        mutableTag: registration.mutableTag ?? false,
      }),
      SupportedContentTypes: ['text/csv'],
      SupportedResponseMIMETypes: ['text/csv'],
    },
    MetadataProperties: {
      ...commitOf(registration, group, version),
      ...(generatedBy !== undefined && { GeneratedBy: generatedBy }),
    },
    ...(registration.metrics !== 'none' && { ModelMetrics: modelMetrics(artifacts) }),
  };
}

function filesOf(
  { metrics = 'good' }: Registration,
  named: { readonly group: string; readonly version: number },
): Record<string, string> {
  if (metrics === 'none') return {};
  if (metrics !== 'unreadable') return { ...reportFiles(scores(metrics, named.version), named) };
  const files = reportFiles(scores('good', named.version), named);
  return { ...files, 'evaluation.json': 'Traceback (most recent call last):' };
}

function commitOf({ commit }: Registration, group: string, version: number) {
  if (commit === null) return {};
  const usual = createHash('sha256').update(`${group} ${version}`).digest('hex').slice(0, 40);
  return { CommitId: commit ?? usual, Repository: `https://git.example.com/models/${group}` };
}

function modelMetrics(artifacts: string) {
  const source = (file: string) => {
    return { ContentType: 'application/json', S3Uri: `${artifacts}/${file}` };
  };
  return {
    ModelQuality: { Statistics: source('evaluation.json') },
    Bias: { Report: source('bias/analysis.json') },
    Explainability: { Report: source('explainability/analysis.json') },
  };
}
