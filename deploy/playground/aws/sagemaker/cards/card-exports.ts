import { AwsError } from '../../aws-error.ts';
import { operation } from '../../operation.ts';
import type { Operation } from '../../operation.ts';
import type { Caller } from '../../principals.ts';
import { listing } from '../listing.ts';
import { cardOf, staying, versionOf } from './card-of.ts';
import type { CardExport, CardStore, ModelCard } from './card-store.ts';
import type { CardWorld } from './card-world.ts';
import { exportChange } from './export-change.ts';
import { createExport, describeExport, listExports } from './inputs.ts';
import { printedCard } from './printed-card.ts';

/** Exports of cards as PDF. A job belongs to the card's account, whoever asked for it. */
export function cardExports(
  store: CardStore,
  world: CardWorld,
): Readonly<Record<string, Operation>> {
  return {
    ...creating(store, world),
    DescribeModelCardExportJob: operation(describeExport, (input, caller) => {
      const [nameOrArn = '', name = ''] = input.ModelCardExportJobArn.split('/export-job/');
      const action = 'sagemaker:DescribeModelCardExportJob';
      const job = cardOf(store, world, { nameOrArn, action, caller }).exports.get(name);
      if (job) return describe(job);
      const message = `Model card export job ${input.ModelCardExportJobArn} does not exist.`;
      throw new AwsError('ResourceNotFound', message);
    }),
    ListModelCardExportJobs: operation(listExports, (input, caller) => {
      const { ModelCardName: nameOrArn, ModelCardVersion } = input;
      const action = 'sagemaker:ListModelCardExportJobs';
      const card = cardOf(store, world, { nameOrArn, action, caller });
      const jobs = [...card.exports.values()].filter(
        ({ version }) => version === (ModelCardVersion ?? version),
      );
      const NameContains = input.ModelCardExportJobNameContains;
      const { items, next } = listing(jobs, { ...input, NameContains });
      return { ModelCardExportJobSummaries: items.map(summary), NextToken: next };
    }),
  };
}

function creating(store: CardStore, world: CardWorld): Record<string, Operation> {
  return {
    CreateModelCardExportJob: operation(createExport, async (input, caller) => {
      const { ModelCardName: nameOrArn, ModelCardExportJobName: name, OutputConfig } = input;
      const action = 'sagemaker:CreateModelCardExportJob';
      const card = staying(cardOf(store, world, { nameOrArn, action, caller }));
      const { version, content, status } = versionOf(card, input.ModelCardVersion);
      if (card.exports.has(name)) throw taken(name);
      const at = world.clock.now();
      const job: CardExport = {
        arn: `${card.arn}/export-job/${name}`,
        name,
        card: card.name,
        version,
        outputPath: OutputConfig.S3OutputPath,
        createdAt: at.getTime(),
        status: 'InProgress',
        modifiedAt: at.getTime(),
      };
      card.exports.set(name, job);
      world.emit(exportChange(job));
      const pdf = await printedCard({ name: card.name, version, content, status, at });
      const end = at.getTime() + world.cardRules.exportMs;
      world.timeline.at(end, (now) => {
        Object.assign(job, ended(store, world, { card, job, pdf, caller }), { modifiedAt: now });
        world.emit(exportChange(job));
      });
      return { ModelCardExportJobArn: job.arn };
    }),
  };
}

type Ending = {
  readonly card: ModelCard;
  readonly job: CardExport;
  readonly pdf: Buffer;
  readonly caller: Caller;
};

/** How an export ends: as it was planned to fail, else by what S3 says to whoever asked for it. */
function ended({ failures }: CardStore, { exported }: CardWorld, ending: Ending) {
  const { card, job, pdf, caller } = ending;
  const key = card.arn.toLowerCase();
  const [planned, ...later] = failures.get(key) ?? [];
  failures.set(key, later);
  if (planned !== undefined) return { status: 'Failed', reason: planned } as const;
  const artifact = artifactOf(job);
  try {
    exported(caller.account, artifact, pdf);
    return { status: 'Completed', artifact } as const;
  } catch (error) {
    if (!(error instanceof AwsError)) throw error;
    return { status: 'Failed', reason: `${error.message}: ${artifact}` } as const;
  }
}

function artifactOf({ outputPath, card, version, name }: CardExport): string {
  const prefix = outputPath.endsWith('/') ? outputPath : `${outputPath}/`;
  return `${prefix}${card}/${name}/${card}-v${version}.pdf`;
}

function describe(job: CardExport) {
  return {
    ...summary(job),
    OutputConfig: { S3OutputPath: job.outputPath },
    ...(job.reason !== undefined && { FailureReason: job.reason }),
    ...(job.artifact !== undefined && { ExportArtifacts: { S3ExportArtifacts: job.artifact } }),
  };
}

function summary(job: CardExport) {
  return {
    ModelCardExportJobName: job.name,
    ModelCardExportJobArn: job.arn,
    Status: job.status,
    ModelCardName: job.card,
    ModelCardVersion: job.version,
    CreatedAt: job.createdAt / 1000,
    LastModifiedAt: job.modifiedAt / 1000,
  };
}

function taken(name: string): AwsError {
  return new AwsError('ConflictException', `Model card export job ${name} already exists.`);
}
