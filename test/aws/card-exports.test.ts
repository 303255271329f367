import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { GetObjectCommand, HeadObjectCommand, S3Client } from '@aws-sdk/client-s3';
import {
  ConflictException,
  CreateModelCardExportJobCommand,
  DescribeModelCardExportJobCommand,
  ListModelCardExportJobsCommand,
  ResourceNotFound,
  SageMakerClient,
} from '@aws-sdk/client-sagemaker';
import { getSignedUrl } from '@aws-sdk/s3-request-presigner';
import { usualCardRules } from '../../deploy/playground/aws/sagemaker/cards/card-rules.ts';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { content } from './card-content.ts';
import { partner } from './connected.ts';
import { heard } from './heard.ts';
import { manualClock } from './manual-clock.ts';
import type { ManualClock } from './manual-clock.ts';
import { signedBy } from './signed-by.ts';
import { textOfPdf } from './text-of-pdf.ts';

let clock: ManualClock;
let aws: Aws;
let sagemaker: SageMakerClient;
let s3: S3Client;
let arn: string;
beforeEach(async () => {
  clock = manualClock();
  aws = await startAws({ clock });
  sagemaker = new SageMakerClient(signedBy(aws));
  s3 = new S3Client(signedBy(aws));
  arn = aws.company.writesCard('credit-risk', { content });
});
afterEach(async () => {
  sagemaker.destroy();
  s3.destroy();
  await aws.stop();
});

const S3OutputPath = 's3://ml-cards-111122223333/exports';

async function exports(name: string, input: object = {}) {
  const { ModelCardExportJobArn = '' } = await sagemaker.send(
    new CreateModelCardExportJobCommand({
      ModelCardName: 'credit-risk',
      ModelCardExportJobName: name,
      OutputConfig: { S3OutputPath },
      ...input,
    }),
  );
  return ModelCardExportJobArn;
}
const job = (ModelCardExportJobArn: string) =>
  sagemaker.send(new DescribeModelCardExportJobCommand({ ModelCardExportJobArn }));
async function printed(input: { readonly Bucket: string; readonly Key: string }) {
  const { Body } = await s3.send(new GetObjectCommand(input));
  return textOfPdf((await Body?.transformToByteArray()) ?? new Uint8Array());
}
async function artifactOf(name: string, input: object = {}) {
  const jobArn = await exports(name, input);
  clock.advance(usualCardRules.exportMs);
  const { ExportArtifacts } = await job(jobArn);
  const [, , Bucket = '', ...key] = (ExportArtifacts?.S3ExportArtifacts ?? '').split('/');
  return { Bucket, Key: key.join('/') };
}
describe('an export', () => {
  it('takes its time, then is a PDF with all of the card in it, Japanese too', async () => {
    const jobArn = await exports('first');
    expect(jobArn).toBe(`${arn}/export-job/first`);
    const { $metadata: _, ...begun } = await job(jobArn);
    expect(begun).toEqual({
      ModelCardExportJobName: 'first',
      ModelCardExportJobArn: jobArn,
      Status: 'InProgress',
      ModelCardName: 'credit-risk',
      ModelCardVersion: 1,
      OutputConfig: { S3OutputPath },
      CreatedAt: clock.now(),
      LastModifiedAt: clock.now(),
    });
    clock.advance(usualCardRules.exportMs);
    const { Status, ExportArtifacts, LastModifiedAt } = await job(jobArn);
    expect([Status, LastModifiedAt]).toEqual(['Completed', clock.now()]);
    const artifact = ExportArtifacts?.S3ExportArtifacts ?? '';
    expect(artifact).toMatch(/^s3:\/\/ml-cards-111122223333\/exports\/.*\.pdf$/u);
    const [, , Bucket = '', ...key] = artifact.split('/');
    const Key = key.join('/');
    const { ContentType } = await s3.send(new HeadObjectCommand({ Bucket, Key }));
    expect(ContentType).toBe('application/pdf');
    const { text } = await printed({ Bucket, Key });
    for (const said of [
      'Model card: credit-risk',
      'Version 1, Draft',
      '与信審査の補助',
      'risk rating: High',
      's3://ml-artifacts-111122223333/credit-risk/model.tar.gz',
      'validation:auc',
      '820, 64',
      'Retrain every quarter.',
    ]) {
      expect(text).toContain(said);
    }
  });

  it('is of the version one asks for, of an archived card too', async () => {
    aws.company.editsCard(arn, 'business_details.line_of_business', 'Corporate');
    aws.company.archivesCard(arn);
    expect((await printed(await artifactOf('newest', {}))).text).toContain('Version 2, Archived');
    expect((await printed(await artifactOf('older', { ModelCardVersion: 1 }))).text).toContain(
      'Retail',
    );
    await expect(exports('none', { ModelCardVersion: 3 })).rejects.toThrow(ResourceNotFound);
  });

  it('of a card near its limit has all of it, on many pages', async () => {
    aws.company.growsCard(arn);
    const { text, totalPages } = await printed(await artifactOf('large'));
    expect(totalPages).toBeGreaterThan(10);
    expect(text.match(/x/gu)?.length).toBeGreaterThan(90_000);
  });

  it('fails as it was planned, and the next one does not', async () => {
    aws.company.nextExportFails(arn, 'The output bucket is in another region.');
    const failed = await exports('failed');
    const good = await exports('good');
    clock.advance(usualCardRules.exportMs);
    expect(await job(failed)).toMatchObject({
      Status: 'Failed',
      FailureReason: 'The output bucket is in another region.',
    });
    expect(await job(failed)).not.toHaveProperty('ExportArtifacts');
    expect(await job(good)).toMatchObject({ Status: 'Completed' });
  });

  it('fails where whoever asked for it may not write', async () => {
    aws.objects.put(partner.account, 's3://ml-cards-444455556666/readme', '');
    const OutputConfig = { S3OutputPath: 's3://ml-cards-444455556666/' };
    const jobArn = await exports('elsewhere', { OutputConfig });
    clock.advance(usualCardRules.exportMs);
    expect(await job(jobArn)).toMatchObject({
      Status: 'Failed',
      FailureReason: expect.stringMatching(/^Access Denied: s3:\/\/ml-cards-444455556666\//u),
    });
  });

  it('is made once by name, and listed with the others of its card', async () => {
    await exports('a-first');
    clock.advance(1_000);
    await exports('b-second');
    clock.advance(1_000);
    await expect(exports('a-first')).rejects.toThrow(ConflictException);
    await expect(exports('no', { OutputConfig: { S3OutputPath: 'exports' } })).rejects.toThrow(
      "Value at 'outputConfig.s3OutputPath' failed to satisfy constraint",
    );
    const listed = async (input: object) => {
      const command = new ListModelCardExportJobsCommand({ ModelCardName: arn, ...input });
      const { ModelCardExportJobSummaries } = await sagemaker.send(command);
      return ModelCardExportJobSummaries?.map((each) => [each.ModelCardExportJobName, each.Status]);
    };
    expect(await listed({})).toEqual([
      ['b-second', 'InProgress'],
      ['a-first', 'Completed'],
    ]);
    expect(await listed({ StatusEquals: 'Completed' })).toHaveLength(1);
    expect(await listed({ SortBy: 'Name', SortOrder: 'Ascending', MaxResults: 1 })).toEqual([
      ['a-first', 'Completed'],
    ]);
    expect(await listed({ ModelCardVersion: 2 })).toEqual([]);
    await expect(job(`${arn}/export-job/c-third`)).rejects.toThrow(ResourceNotFound);
  });

  it('is told of, thinly, when it begins and when it ends', async () => {
    const events = heard(aws, 'SageMaker Model Card Export Job State Change');
    const jobArn = await exports('first');
    clock.advance(usualCardRules.exportMs);
    await job(jobArn);
    expect(events().map(({ resources, detail }) => [resources, detail['Status']])).toEqual([
      [[jobArn], 'InProgress'],
      [[jobArn], 'Completed'],
    ]);
  });
});

/** A link to what was exported, signed by the clock of the test. */
async function linked(expiresIn: number, more: object = {}) {
  const command = new GetObjectCommand({ ...(await artifactOf('linked')), ...more });
  return getSignedUrl(s3, command, { expiresIn, signingDate: clock.now() });
}

describe('a presigned link', () => {
  it('gives the PDF to whoever has it, named as it says', async () => {
    const ResponseContentDisposition = 'attachment; filename="credit-risk-card-1.pdf"';
    const link = await linked(900, { ResponseContentDisposition });
    const answer = await fetch(link);
    expect(answer.status).toBe(200);
    expect(answer.headers.get('content-disposition')).toBe(ResponseContentDisposition);
    const { text } = await textOfPdf(new Uint8Array(await answer.arrayBuffer()));
    expect(text).toContain('Model card: credit-risk');
    expect(aws.calls.at(-1)).toMatchObject({ operation: 'GetObject', principal: /./u });
  });

  it('works no longer than it says', async () => {
    const link = await linked(900);
    clock.advance(899_000);
    expect((await fetch(link)).status).toBe(200);
    clock.advance(1_000);
    const late = await fetch(link);
    expect(late.status).toBe(403);
    expect(await late.text()).toContain(
      '<Code>AccessDenied</Code><Message>Request has expired</Message>',
    );
  });

  it('is refused for more than a week, with a key nobody has, and where reading is', async () => {
    const link = new URL(await linked(900));
    const status = async (change: (url: URL) => void) => {
      const url = new URL(link);
      change(url);
      const answer = await fetch(url);
      return [answer.status, /<Code>(.*?)<\/Code>/u.exec(await answer.text())?.[1]];
    };
    expect(await status(({ searchParams }) => searchParams.set('X-Amz-Expires', '604801'))).toEqual(
      [400, 'AuthorizationQueryParametersError'],
    );
    const nobody = (link.searchParams.get('X-Amz-Credential') ?? '').replace(/^\w+/u, 'AKIANOBODY');
    expect(
      await status(({ searchParams }) => searchParams.set('X-Amz-Credential', nobody)),
    ).toEqual([400, 'UnrecognizedClientException']);
    aws.objects.deny('s3://ml-cards-111122223333/');
    expect(await status(() => undefined)).toEqual([403, 'AccessDenied']);
  });
});
