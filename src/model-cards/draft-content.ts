import type { Json, JsonObject } from '../json.ts';
import type { AwsIdentity } from '../person.ts';
import type { Provenance } from '../pipelines.ts';
import type { ModelPackage } from '../registry.ts';
import type { Evidence } from '../reports.ts';
import type { CardKind } from './content-fields.ts';
import { evaluationName } from './evaluation-name.ts';
import { fitted } from './fitted.ts';
import { withEvaluation } from './with-evaluation.ts';
import { writeField } from './write-field.ts';

/** What is known of a version when its card is begun. */
export type KnownVersion = {
  readonly kind: CardKind;
  readonly modelPackage: ModelPackage;
  readonly provenance?: Provenance;
  readonly evidence?: Evidence;
  /** When the evidence was read, ISO 8601. */
  readonly at: string;
};

/** The first content of a card: what is known of its version and nothing else. */
export function draftContent({
  kind,
  modelPackage,
  provenance = {},
  evidence,
  at,
}: KnownVersion): JsonObject {
  const known = [
    ...overviewOf(kind, modelPackage, provenance),
    ...trainingOf(kind, provenance.trainingJob, modelPackage),
  ];
  const begun = known.reduce<JsonObject>(
    (content, [path, value]) => writeField(content, path, value),
    {},
  );
  if (evidence === undefined || evidence.metrics.length === 0) return begun;
  const { metrics, reports } = evidence;
  return withEvaluation(begun, {
    name: evaluationName(modelPackage.version),
    metrics,
    reports,
    at,
  });
}

type Known = readonly (readonly [path: readonly string[], value: Json | undefined])[];

function overviewOf(kind: CardKind, version: ModelPackage, provenance: Provenance): Known {
  const artifacts = version.containers.flatMap(({ artifact }) => artifact ?? []);
  const description = kind === 'standalone' ? version.description : undefined;
  return [
    [['model_overview', 'model_description'], fitted(description ?? '', 1_024)],
    [['model_overview', 'model_creator'], fitted(creatorOf(version, provenance), 1_024)],
    [['model_overview', 'model_artifact'], listOf(artifacts, 15)],
  ];
}

/** People by name before a role: a pipeline registers under its own. */
function creatorOf({ createdBy }: ModelPackage, { pipeline, trainingJob }: Provenance): string {
  const decided = pipeline?.decidedBy?.filter((id) => id !== 'policy') ?? [];
  const makers = [pipeline?.startedBy, trainingJob?.createdBy, createdBy];
  const names = [decided.join(', '), ...makers.map(nameOf)];
  return names.find((name) => name !== '') ?? createdBy?.arn ?? '';
}

function nameOf({ person, userProfile, sourceIdentity }: AwsIdentity = {}): string {
  const names = [person === 'policy' ? undefined : person, userProfile, sourceIdentity];
  return names.find((name) => name !== undefined) ?? '';
}

function trainingOf(
  kind: CardKind,
  job: Provenance['trainingJob'],
  { generatedBy = '' }: ModelPackage,
): Known {
  const isOfJob = /^arn:[^:]+:sagemaker:[^:]*:[^:]*:training-job\//u.test(generatedBy);
  const inputs = job?.inputs.map(({ uri }) => uri) ?? [];
  const parameters = Object.entries(job?.hyperParameters ?? {})
    .filter(([name, value]) => name !== '' && (value !== '' || kind === 'standalone'))
    .map(([name, value]) => ({ name: fitted(name, 255), value: fitted(value, 255) }));
  const metrics = (job?.metrics ?? []).map(({ name, value }) => ({
    name: fitted(name, 255),
    value,
  }));
  return [
    [inJob('training_arn'), job?.arn ?? (isOfJob ? generatedBy : undefined)],
    [inJob('training_datasets'), listOf(inputs, 10)],
    [inJob('training_environment', 'container_image'), listOf([job?.image ?? ''], 1)],
    [inJob('training_metrics'), someOf(metrics, 50)],
    [inJob('hyper_parameters'), someOf(parameters, 100)],
  ];
}

function inJob(...path: readonly string[]): readonly string[] {
  return ['training_details', 'training_job_details', ...path];
}

/** Each text once; one that is longer than SageMaker takes would lead nowhere, and is left out. */
function listOf(texts: readonly string[], most: number): Json | undefined {
  return someOf(
    [...new Set(texts)].filter((text) => text !== '' && text.length <= 1_024),
    most,
  );
}

function someOf(values: readonly Json[], most: number): Json | undefined {
  return values.length === 0 ? undefined : values.slice(0, most);
}
