import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { DescribeModelCardCommand, SageMakerClient } from '@aws-sdk/client-sagemaker';
import { startAws } from '../../deploy/playground/aws/start-aws.ts';
import type { Aws } from '../../deploy/playground/aws/start-aws.ts';
import { content } from './card-content.ts';
import { heard } from './heard.ts';
import { signedBy } from './signed-by.ts';

let aws: Aws;
let card: string;
let version: string;
beforeEach(async () => {
  aws = await startAws();
  card = aws.company.writesCard('credit-risk', { content });
  version = aws.company.registers('credit-risk');
});
afterEach(() => aws.stop());

const lastModifiedBy = async () => {
  const sagemaker = new SageMakerClient(signedBy(aws));
  const found = await sagemaker.send(new DescribeModelCardCommand({ ModelCardName: card }));
  sagemaker.destroy();
  return found.LastModifiedBy?.UserProfileName;
};

describe('people and model cards', () => {
  it('a person edits one field in the console, and the rest stays as it was', async () => {
    const { company } = aws;
    company.editsCard(card, 'intended_uses.risk_rating', 'Low', { studio: 'ren-sato' });
    expect(company.seesCard(card)).toEqual({
      content: { ...content, intended_uses: { ...content.intended_uses, risk_rating: 'Low' } },
      status: 'Draft',
      version: 2,
    });
    expect(await lastModifiedBy()).toBe('ren-sato');
    company.editsCard(card, 'evaluation_details.0.evaluation_observation', 'Worse than in spring.');
    company.editsCard(card, 'additional_information.custom_details.reviewer', 'ben');
    const { evaluation_details, additional_information } = company.seesCard(card)?.content ?? {};
    expect(evaluation_details).toMatchObject([
      { name: 'holdout', evaluation_observation: 'Worse than in spring.' },
    ]);
    expect(additional_information).toMatchObject({
      custom_details: { approval: 'ana', reviewer: 'ben' },
    });
    expect(await lastModifiedBy()).toBe('aiko-tanaka');
  });

  it('somebody fills a section in Studio, of a card or of a version’s', () => {
    const filled = { business_problem: 'Defaults' };
    for (const arn of [card, version]) {
      aws.company.fillsSection(arn, 'business_details', filled);
      expect(aws.company.seesCard(arn)?.content).toMatchObject({ business_details: filled });
    }
    expect(aws.company.seesCard(version)).not.toHaveProperty('version');
  });

  it('somebody archives a card, or deletes it', () => {
    const events = heard(aws, 'SageMaker Model Card State Change');
    aws.company.archivesCard(card, { role: 'DataScience', session: 'ren-sato' });
    expect(events()).toMatchObject([
      { detail: { ModelCardStatus: 'Archived', LastModifiedBy: {} } },
    ]);
    expect(() => aws.company.editsCard(card, 'model_overview.model_owner', 'ren')).toThrow(
      'Model Card is in Archived state',
    );
    aws.company.deletesCard(card);
    expect(() => aws.company.deletesCard(card)).toThrow('Model card is being deleted');
  });

  it.each([99_000, 100_000])('content grows to %d characters', (characters) => {
    for (const arn of [card, version]) {
      aws.company.growsCard(arn, characters);
      expect(JSON.stringify(aws.company.seesCard(arn)?.content)).toHaveLength(characters);
    }
    aws.company.growsCard(card, 500);
    expect(JSON.stringify(aws.company.seesCard(card)?.content)).toHaveLength(characters);
  });

  it('a version may have no card', async () => {
    await aws.stop();
    aws = await startAws({ cards: { packageCards: 'none' } });
    const arn = aws.company.registers('fraud-score');
    expect(aws.company.seesCard(arn)).toBeUndefined();
    aws.company.fillsSection(arn, 'intended_uses', { risk_rating: 'High' });
    expect(aws.company.seesCard(arn)?.content).toEqual({ intended_uses: { risk_rating: 'High' } });
  });
});
