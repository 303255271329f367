import { z } from 'zod';
import type { Clock } from '../../../../src/clock.ts';
import type { ServiceEvent } from '../eventbridge.ts';
import { operation } from '../operation.ts';
import type { Operation } from '../operation.ts';
import type { CardRules } from './cards/card-rules.ts';
import { includedData } from './cards/inputs.ts';
import { changedCard, describedCard, firstCard } from './cards/package-card.ts';
import { createModelPackage, listModelPackages, updateModelPackage } from './inputs.ts';
import type { CreateModelPackage, UpdateModelPackage } from './inputs.ts';
import { page } from './page.ts';
import { stateChange } from './state-change.ts';
import { groupOf, packageOf } from './store.ts';
import type { ModelPackage, Store } from './store.ts';
import { userContext } from './user-context.ts';

/** What versions stand on. */
export type PackageWorld = {
  readonly clock: Clock;
  readonly emit: (event: ServiceEvent) => void;
  readonly cardRules: CardRules;
};

/** Versions of groups; every change emits an event, and registration emits several. */
export function modelPackages(
  store: Store,
  world: PackageWorld,
): Readonly<Record<string, Operation>> {
  const { clock, emit, cardRules } = world;
  return {
    ...reads(store),
    ...registering(store, world),
    UpdateModelPackage: operation(updateModelPackage, (input, caller) => {
      const modelPackage = packageOf(store, input.ModelPackageArn, caller);
      if (input.ModelCard) {
        modelPackage.card = changedCard(modelPackage.card, input.ModelCard, cardRules);
      }
      const updated = update(modelPackage, input);
      modelPackage.modifiedAt = clock.now().getTime();
      modelPackage.modifiedBy = userContext(caller);
      emit(stateChange(modelPackage, updated));
      return { ModelPackageArn: modelPackage.arn };
    }),
    DeleteModelPackage: operation(named, ({ ModelPackageName }, caller) => {
      const modelPackage = packageOf(store, ModelPackageName, caller);
      const { packages } = modelPackage.group;
      packages.splice(packages.indexOf(modelPackage), 1);
      modelPackage.status = 'Deleting';
      emit(stateChange(modelPackage));
      return {};
    }),
  };
}

function registering(
  store: Store,
  { clock, emit, cardRules }: PackageWorld,
): Record<string, Operation> {
  return {
    CreateModelPackage: operation(createModelPackage, (input, caller) => {
      const group = groupOf(store, input.ModelPackageGroupName, caller);
      const version = (group.packages.at(-1)?.version ?? 0) + 1;
      const card = firstCard(input.ModelCard, artifactsOf(input), cardRules);
      const modelPackage: ModelPackage = {
        arn: `${group.arn.replace(':model-package-group/', ':model-package/')}/${version}`,
        group,
        version,
        created: input,
        createdAt: clock.now().getTime(),
        createdBy: userContext(caller),
        status: 'Pending',
        approval: input.ModelApprovalStatus,
        metadata: { ...input.CustomerMetadataProperties },
        ...(input.ModelLifeCycle && { lifeCycle: input.ModelLifeCycle }),
        ...(card && { card }),
      };
      group.packages.push(modelPackage);
      settle(modelPackage, emit);
      return { ModelPackageArn: modelPackage.arn };
    }),
  };
}

function reads(store: Store): Record<string, Operation> {
  return {
    DescribeModelPackage: operation(described, ({ ModelPackageName, IncludedData }, caller) => {
      const modelPackage = packageOf(store, ModelPackageName, caller);
      const { card } = modelPackage;
      const ModelCard = card && describedCard(card, IncludedData);
      return { ...describe(modelPackage), ModelCard };
    }),
    ListModelPackages: operation(listModelPackages, (input, caller) => {
      const group = input.ModelPackageGroupName;
      if (group === undefined || input.ModelPackageType === 'Unversioned') {
        return { ModelPackageSummaryList: [] };
      }
      const wanted = input.ModelApprovalStatus;
      const found = groupOf(store, group, caller).packages.filter(
        ({ approval }) => wanted === undefined || approval === wanted,
      );
      const { items, next } = page(
        input.SortOrder === 'Ascending' ? found : found.toReversed(),
        input,
      );
      return { ModelPackageSummaryList: items.map(summary), NextToken: next };
    }),
  };
}

const named = z.looseObject({ ModelPackageName: z.string().min(1).max(176) });
const described = named.extend({ IncludedData: includedData });

function artifactsOf({ InferenceSpecification }: CreateModelPackage): readonly string[] {
  return (InferenceSpecification?.Containers ?? []).flatMap(
    ({ ModelDataUrl }) => ModelDataUrl ?? [],
  );
}

/** Announces a package as it is validated. Where the model's data is `missing`, that fails. */
function settle(modelPackage: ModelPackage, emit: (event: ServiceEvent) => void): void {
  emit(stateChange(modelPackage));
  modelPackage.status = 'InProgress';
  emit(stateChange(modelPackage));
  const containers = modelPackage.created.InferenceSpecification?.Containers ?? [];
  const missing = containers.find(({ ModelDataUrl }) => ModelDataUrl?.includes('/missing/'));
  modelPackage.status = missing ? 'Failed' : 'Completed';
  if (missing) {
    modelPackage.statusReason = `Could not find model data at ${missing.ModelDataUrl}.`;
  }
  emit(stateChange(modelPackage));
}

function update(modelPackage: ModelPackage, input: UpdateModelPackage): readonly string[] {
  if (input.ModelApprovalStatus) modelPackage.approval = input.ModelApprovalStatus;
  if (input.ApprovalDescription !== undefined) {
    modelPackage.approvalDescription = input.ApprovalDescription;
  }
  Object.assign(modelPackage.metadata, input.CustomerMetadataProperties);
  for (const key of input.CustomerMetadataPropertiesToRemove ?? []) {
    Reflect.deleteProperty(modelPackage.metadata, key);
  }
  if (input.ModelLifeCycle) modelPackage.lifeCycle = input.ModelLifeCycle;
  const fields = ['ModelLifeCycle', 'ModelApprovalStatus', 'ApprovalDescription'] as const;
  const metadata = input.CustomerMetadataProperties ?? input.CustomerMetadataPropertiesToRemove;
  return [
    ...fields.filter((field) => input[field] !== undefined),
    ...(input.SourceUri === undefined ? [] : ['sourceUri']),
    ...(metadata === undefined ? [] : ['CustomerMetadataProperties']),
  ];
}

function describe(modelPackage: ModelPackage) {
  const { group, created, modifiedAt } = modelPackage;
  const item = { Name: group.name, Status: modelPackage.status };
  const reason = modelPackage.statusReason;
  return {
    ...created,
    ...summary(modelPackage),
    ModelPackageName: `${group.name}/${modelPackage.version}`,
    ModelPackageStatusDetails: {
      ValidationStatuses: reason ? [{ ...item, FailureReason: reason }] : [],
      ImageScanStatuses: [],
    },
    CertifyForMarketplace: false,
    ApprovalDescription: modelPackage.approvalDescription,
    CreatedBy: modelPackage.createdBy,
    LastModifiedTime: modifiedAt === undefined ? undefined : modifiedAt / 1000,
    LastModifiedBy: modelPackage.modifiedBy,
    CustomerMetadataProperties: modelPackage.metadata,
  };
}

function summary(modelPackage: ModelPackage) {
  return {
    ModelPackageGroupName: modelPackage.group.name,
    ModelPackageVersion: modelPackage.version,
    ModelPackageArn: modelPackage.arn,
    ModelPackageDescription: modelPackage.created.ModelPackageDescription,
    CreationTime: modelPackage.createdAt / 1000,
    ModelPackageStatus: modelPackage.status,
    ModelApprovalStatus: modelPackage.approval,
    ModelLifeCycle: modelPackage.lifeCycle,
    ModelPackageRegistrationType: modelPackage.created.ModelPackageRegistrationType,
  };
}
