import {
  DescribeModelPackageCommand,
  ListModelPackageGroupsCommand,
  ListModelPackagesCommand,
  ListTagsCommand,
  UpdateModelPackageCommand,
} from '@aws-sdk/client-sagemaker';
import type { UpdateModelPackageCommandInput } from '@aws-sdk/client-sagemaker';
import { thoroughly } from '../../src/index.ts';
import type { GroupRef, Registry } from '../../src/index.ts';
import type { At, Connections } from './connect.ts';
import { groupOfArn } from './group-of-arn.ts';
import { modelPackage, modelPackageSummary } from './model-package.ts';
import { pages } from './pages.ts';
import { partition } from './partition.ts';
import { whereMissing } from './where-missing.ts';

/** SageMaker's model registries; an ARN leads to the client of its account and region. */
export function registry(aws: Connections): Registry {
  const update = async (input: UpdateModelPackageCommandInput) => {
    const { write } = aws.sagemaker(groupOfArn(input.ModelPackageArn ?? ''));
    const command = new UpdateModelPackageCommand(input);
    return aws.call('sagemaker:UpdateModelPackage', async (abortSignal) => {
      await write.send(command, { abortSignal });
    });
  };
  return {
    modelPackage: (arn) => describe(aws, arn),
    modelPackages: (group) => versions(aws, group),
    groups: (at) =>
      thoroughly(
        aws.places.filter(({ account, region }) => {
          return !at || (at.account === account && at.region === region);
        }),
        (place) => groupsIn(aws, place),
      ),
    tagsOf: (group) => tags(aws, group),
    setApproval: (ModelPackageArn, ModelApprovalStatus, ApprovalDescription) =>
      update({ ModelPackageArn, ModelApprovalStatus, ApprovalDescription }),
    setMetadata: (ModelPackageArn, entries, remove = []) =>
      update({
        ModelPackageArn,
        ...(Object.keys(entries).length > 0 && { CustomerMetadataProperties: { ...entries } }),
        ...(remove.length > 0 && { CustomerMetadataPropertiesToRemove: [...remove] }),
      }),
    setLifeCycle: (ModelPackageArn, { stage, stageStatus, stageDescription }) =>
      update({
        ModelPackageArn,
        ModelLifeCycle: {
          Stage: stage,
          StageStatus: stageStatus,
          ...(stageDescription && { StageDescription: stageDescription }),
        },
      }),
  };
}

async function describe(aws: Connections, arn: string) {
  const group = groupOfArn(arn);
  const { read } = aws.sagemaker(group);
  const command = new DescribeModelPackageCommand({
    ModelPackageName: arn,
    // The model card is not read here: without it, no key of its own is needed.
    IncludedData: 'MetadataOnly',
  });
  return aws.call('sagemaker:DescribeModelPackage', async (abortSignal) => {
    const described = await read
      .send(command, { abortSignal })
      .catch(whereMissing('gone' as const));
    return described === 'gone' ? described : modelPackage(described, group);
  });
}

async function* versions(aws: Connections, group: GroupRef) {
  const { read } = aws.sagemaker(group);
  // Left out, these mean ten at a time, the oldest first, and no versions at all.
  const input = {
    ModelPackageGroupName: group.name,
    ModelPackageType: 'Versioned',
    SortBy: 'CreationTime',
    SortOrder: 'Descending',
    MaxResults: 100,
  } as const;
  const list = (NextToken: string | undefined) => {
    const command = new ListModelPackagesCommand({ ...input, NextToken });
    return aws.call('sagemaker:ListModelPackages', (abortSignal) =>
      read.send(command, { abortSignal }).catch(whereMissing(undefined)),
    );
  };
  for await (const { ModelPackageSummaryList = [] } of pages(list)) {
    yield* ModelPackageSummaryList.map(modelPackageSummary);
  }
}

async function* groupsIn(aws: Connections, { account, region }: At): AsyncIterable<GroupRef> {
  const { read } = aws.sagemaker({ account, region });
  const list = (NextToken: string | undefined) => {
    const command = new ListModelPackageGroupsCommand({ MaxResults: 100, NextToken });
    return aws.call('sagemaker:ListModelPackageGroups', (abortSignal) =>
      read.send(command, { abortSignal }),
    );
  };
  for await (const { ModelPackageGroupSummaryList = [] } of pages(list)) {
    for (const { ModelPackageGroupName: name } of ModelPackageGroupSummaryList) {
      if (name) yield { account, region, name };
    }
  }
}

async function tags(aws: Connections, group: GroupRef) {
  const { account, region, name } = group;
  const { read } = aws.sagemaker(group);
  const sagemaker = `arn:${partition(region)}:sagemaker:${region}:${account}`;
  const ResourceArn = `${sagemaker}:model-package-group/${name}`;
  const found: Record<string, string> = {};
  const list = (NextToken: string | undefined) => {
    const command = new ListTagsCommand({ ResourceArn, MaxResults: 100, NextToken });
    return aws.call('sagemaker:ListTags', (abortSignal) =>
      read.send(command, { abortSignal }).catch(whereMissing(undefined)),
    );
  };
  for await (const { Tags = [] } of pages(list)) {
    for (const { Key = '', Value = '' } of Tags) found[Key] = Value;
  }
  return found;
}
