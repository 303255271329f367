import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Caller } from '../principals.ts';
import { arnOf } from '../sagemaker/store.ts';
import type { Workplace } from './workplace.ts';
import { identity } from './identity.ts';
import type { Where, Who } from './identity.ts';
import { inferenceContainers } from './inference-containers.ts';
import { reportFiles } from './report-files.ts';
import { scores } from './scores.ts';
import type { Outcome, Scores } from './scores.ts';
import { trainingRun } from './training-run.ts';
import type { TrainingRun } from './training-run.ts';

/** How a version comes to be registered; everything has a usual value. */
export type Registration = Where & {
  /** `none`: no report is named; `unreadable`: the evaluation is not JSON. */
  readonly metrics?: Outcome | 'none' | 'unreadable' | Partial<Scores>;
  /** 1 to 15. */
  readonly containers?: number;
  readonly mutableTag?: boolean;
  /** A pipeline and who started it, or somebody by hand. */
  readonly by?: { readonly pipeline: string; readonly startedBy: Who } | Who;
  readonly status?: 'Completed' | 'Failed';
  /** The commit; null where nobody recorded one. */
  readonly commit?: string | null;
  readonly description?: string;
  /** Registered as approved already, which a careless pipeline may do. */
  readonly approval?: 'Approved' | 'PendingManualApproval';
  readonly logged?: boolean;
  /** Registered by hand from a training job that it names in GeneratedBy. */
  readonly trainingJob?: boolean;
};

/** Registers a version of a group, with all that a training run leaves behind; answers its ARN. */
export function registers(
  { registry, objects, clock }: Workplace,
  group: string,
  registration: Registration = {},
): string {
  const by = registration.by ?? usualMaker(group);
  const maker = identity('pipeline' in by ? pipelineRole : by, registration);
  const starter = identity('pipeline' in by ? by.startedBy : by, registration);
  const version = nextVersion(registry, group, maker);
  const run = trainingRun(registry.store, {
    ...('pipeline' in by && { pipeline: by.pipeline }),
    group,
    version,
    starter,
    at: clock.now().getTime(),
  });
  for (const [file, text] of Object.entries(filesOf(registration, { group, version }))) {
    objects.put(maker.account, `${run.artifacts}/${file}`, text);
  }
  const input = modelPackageInput({ group, version, run, registration, maker });
  const created = registry.operations['CreateModelPackage']?.(input, maker, AbortSignal.abort());
  return z.object({ ModelPackageArn: z.string() }).parse(created).ModelPackageArn;
}

function modelPackageInput({ group, version, run, registration, maker }: Making) {
  const { account, region } = maker;
  const generatedBy = run.executionArn ?? (registration.trainingJob ? run.trainingArn : undefined);
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
        artifacts: registration.status === 'Failed' ? `${run.artifacts}/missing` : run.artifacts,
        mutableTag: registration.mutableTag ?? false,
      }),
      SupportedContentTypes: ['text/csv'],
      SupportedResponseMIMETypes: ['text/csv'],
    },
    MetadataProperties: {
      ...commitOf(registration, group, version),
      ...(generatedBy && { GeneratedBy: generatedBy }),
    },
    ...(registration.metrics !== 'none' && { ModelMetrics: modelMetrics(run.artifacts) }),
  };
}

type Making = {
  readonly group: string;
  readonly version: number;
  readonly run: TrainingRun;
  readonly registration: Registration;
  readonly maker: Caller;
};

const pipelineRole: Who = { role: 'TrainingPipeline', session: 'SageMaker' };

function usualMaker(group: string): NonNullable<Registration['by']> {
  return { pipeline: `${group}-train`, startedBy: { studio: 'aiko-tanaka' } };
}

function nextVersion(registry: Workplace['registry'], group: string, maker: Caller): number {
  const arn = arnOf('model-package-group', group, maker);
  const kept = registry.store.groups.get(arn.toLowerCase());
  if (kept) return (kept.packages.at(-1)?.version ?? 0) + 1;
  const input = { ModelPackageGroupName: group };
  registry.operations['CreateModelPackageGroup']?.(input, maker, AbortSignal.abort());
  return 1;
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
