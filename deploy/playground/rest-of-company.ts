import { CloudWatchClient } from '@aws-sdk/client-cloudwatch';
import { ListModelPackagesCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import type { ModelPackageSummary } from '@aws-sdk/client-sagemaker';
import { GetParameterCommand, SSMClient } from '@aws-sdk/client-ssm';
import { z } from 'zod';
import type { Registration } from './aws/company/registration.ts';
import type { Aws } from './aws/start-aws.ts';
import type { CompanyAct, CompanyGroup, CompanyState } from './page/company-state.ts';
import type { PageCompany } from './page/page-world.ts';
import { places, stages } from './places.ts';
import { cardElsewhere } from './rest-of-company/card-elsewhere.ts';
import type { CardElsewhere } from './rest-of-company/card-elsewhere.ts';
import { elsewhereAct } from './rest-of-company/elsewhere-act.ts';
import { endpointAct } from './rest-of-company/endpoint-act.ts';
import { endpointOf } from './rest-of-company/endpoint-of.ts';
import { modelCardAct } from './rest-of-company/model-card-act.ts';
import { modelCardOf } from './rest-of-company/model-card-of.ts';
import { monitorAct } from './rest-of-company/monitor-act.ts';
import { pipelineOf } from './rest-of-company/pipeline-of.ts';
import { monitorsOf } from './rest-of-company/monitors-of.ts';

const groups = [
  { name: 'credit-risk', ...places.own },
  { name: 'fraud-score', ...places.own },
  { name: 'lending', ...places.other },
] as const;

/** The company panel: acts for people who do not use Ringi, and reads what AWS says, as an auditor. */
export function restOfCompany(aws: Aws): PageCompany & { look(): Promise<void>; stop(): void } {
  const listeners = new Set<() => void>();
  const readers = groups.map((group) => ({ group, ...clientsOf(aws, group) }));
  const elsewhere = cardElsewhere(aws);
  let state: CompanyState = { stages, groups: [] };
  let begun = 0;
  let told = 0;

  async function look() {
    const turn = ++begun;
    const seen = await Promise.all(readers.map((reader) => readGroup(reader, elsewhere)));
    // A look that took longer than a later one saw what was so before.
    if (turn < told) return;
    told = turn;
    const next = { stages, groups: seen };
    if (JSON.stringify(next) === JSON.stringify(state)) return;
    state = next;
    for (const listener of listeners) listener();
  }
  return {
    state: () => state,
    async act(act) {
      const done = await carryOut(act, { aws, state, elsewhere });
      await look();
      return done;
    },
    onChange(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    look,
    stop() {
      for (const { sagemaker, ssm, cloudWatch } of readers) {
        cloudWatch.destroy();
        sagemaker.destroy();
        ssm.destroy();
      }
      elsewhere.stop();
    },
  };
}

type Group = (typeof groups)[number];
type Reader = {
  readonly group: Group;
  readonly sagemaker: SageMakerClient;
  readonly ssm: SSMClient;
  readonly cloudWatch: CloudWatchClient;
};

function clientsOf(aws: Aws, { account, region }: Group) {
  const arn = `arn:aws:sts::${account}:assumed-role/Auditor/playground`;
  const given = { region, endpoint: aws.url, credentials: aws.issue({ account, arn }) };
  return {
    sagemaker: new SageMakerClient(given),
    ssm: new SSMClient(given),
    cloudWatch: new CloudWatchClient(given),
  };
}

async function readGroup(
  { group, sagemaker, ssm, cloudWatch }: Reader,
  elsewhere: CardElsewhere,
): Promise<CompanyGroup> {
  const list = new ListModelPackagesCommand({
    ModelPackageGroupName: group.name,
    SortBy: 'CreationTime',
    SortOrder: 'Descending',
    MaxResults: 8,
  });
  // A group nobody registered into yet does not exist.
  const { ModelPackageSummaryList: versions = [] } = await sagemaker
    .send(list)
    .catch(() => ({ ModelPackageSummaryList: [] }));
  const pointers = stages.map(async (stage) => {
    const command = new GetParameterCommand({ Name: `/ringi/models/${group.name}/${stage}` });
    // A stage without a pointer has no parameter.
    const { Parameter } = await ssm.send(command).catch(() => ({ Parameter: undefined }));
    return [stage, versionIn(Parameter?.Value ?? '{}') ?? null] as const;
  });
  return {
    ...group,
    versions: versions.map(versionOf),
    pointers: Object.fromEntries(await Promise.all(pointers)),
    monitors: await monitorsOf(group.name, sagemaker),
    pipeline: await pipelineOf(group.name, sagemaker),
    endpoint: await endpointOf(group.name, sagemaker, cloudWatch),
    modelCard: await modelCardOf(group.name, sagemaker, elsewhere),
  };
}

function versionIn(text: string): number | undefined {
  return z.looseObject({ version: z.number() }).safeParse(JSON.parse(text)).data?.version;
}

function versionOf(summary: ModelPackageSummary) {
  const { ModelLifeCycle: life } = summary;
  const status = life?.StageStatus === 'Approved' ? '' : ` ${life?.StageStatus}`;
  return {
    arn: summary.ModelPackageArn ?? '',
    version: summary.ModelPackageVersion ?? 0,
    status: summary.ModelPackageStatus ?? '',
    approval: summary.ModelApprovalStatus ?? '',
    lifeCycle: life === undefined ? null : `${life.Stage}${status}`,
    createdAt: (summary.CreationTime ?? new Date(0)).toISOString(),
  };
}

type Desk = {
  readonly aws: Aws;
  readonly state: CompanyState;
  readonly elsewhere: CardElsewhere;
};
type Done = { readonly said: string; readonly group: string };

async function carryOut(act: CompanyAct, { aws, state, elsewhere }: Desk): Promise<Done> {
  const { company } = aws;
  switch (act.do) {
    case 'register': {
      const { group, registration, told } = registrationOf(act);
      const version = company.registers(group, registration).split('/').at(-1);
      return { group, said: `${told} ${group} v${version}.` };
    }
    case 'approveInConsole': {
      const { group, version } = nameOf(act.arn);
      company.approvesInConsole(act.arn, act.status, ren);
      const said = `Ren Sato set ${group} v${version} to ${act.status} in the AWS console.`;
      return { group, said };
    }
    case 'moveInConsole': {
      const { group, version } = nameOf(act.arn);
      company.movesInConsole(act.arn, { stage: act.stage, status: 'Approved' }, ren);
      const said = `Ren Sato moved ${group} v${version} to ${act.stage} in the AWS console.`;
      return { group, said };
    }
    case 'pipelineFails': {
      const place = groups.find(({ name }) => name === act.group) ?? places.own;
      const { account, region } = place;
      company.pipelineFails(act.group, act.how, { account, region });
      return { group: act.group, said: `${act.group}-train failed: ${failures[act.how]}.` };
    }
    case 'elsewhere':
      return elsewhereAct(act, company);
    case 'endpoint':
      return endpointAct(act, groupIn(state, act.group)?.endpoint, aws);
    case 'modelCard':
      return modelCardAct(act, groupIn(state, act.group)?.modelCard, aws);
    case 'cardElsewhere': {
      const { group } = act;
      const said = await elsewhere.act(act, groupIn(state, group)?.modelCard?.arn);
      return { group, said };
    }
    case 'monitor':
      return monitorAct(
        act,
        company,
        groups.map(({ name }) => name),
      );
  }
}

function groupIn({ groups: seen }: CompanyState, group: string) {
  return seen.find(({ name }) => name === group);
}

const failures = {
  accessDenied: 'its role may not read the data',
  quota: 'a quota is used up',
  image: 'the image is not there',
  algorithm: 'the algorithm ended in an error',
} as const;

const ren = { role: 'DataScience', session: 'ren-sato' } as const;

function nameOf(arn: string) {
  const [, group = '', version = ''] = arn.split('/');
  return { group, version };
}

type Told = {
  readonly group: string;
  readonly registration: Registration;
  readonly told: string;
};

function registrationOf({ group, how }: Extract<CompanyAct, { do: 'register' }>): Told {
  const { account, region } = groups.find(({ name }) => name === group) ?? places.own;
  const place = { account, region };
  const trained = 'Aiko Tanaka’s pipeline registered';
  switch (how) {
    case 'good':
      return { group, registration: { ...place, metrics: 'good' }, told: trained };
    case 'belowGate':
      return { group, registration: { ...place, metrics: 'belowGate' }, told: trained };
    case 'failed':
      return { group, registration: { ...place, status: 'Failed' }, told: trained };
    case 'inferencePipeline': {
      const registration = { ...place, containers: 15, mutableTag: true };
      return { group, registration, told: trained };
    }
    case 'byHand': {
      const registration = {
        ...place,
        by: { studio: 'aiko-tanaka' },
        metrics: 'none',
        commit: null,
        description: 'A try from my notebook.',
      } as const;
      return { group, registration, told: 'By hand, Aiko Tanaka registered' };
    }
    case 'otherAccount': {
      const told = 'The lending team’s pipeline registered, in account 444455556666,';
      return { group: 'lending', registration: { ...places.other }, told };
    }
  }
}
