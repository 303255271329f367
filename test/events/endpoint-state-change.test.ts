import { describe, expect, it } from '@jest/globals';
import { endpointStateChange } from '../../handlers/events/endpoint-state-change.ts';
import { fakeWorld } from '../actions/fake-world.ts';
import { noEndpoints } from '../deployments/no-endpoints.ts';

const place = { account: '111122223333', region: 'ap-northeast-1' };
const arn = 'arn:aws:sagemaker:ap-northeast-1:111122223333:endpoint/credit-risk-prod';

/** A world with one endpoint of a model group, and nothing else. */
const world = {
  ...fakeWorld([]).world,
  endpoints: {
    ...noEndpoints,
    ofEndpoint: async (asked: string) =>
      asked === arn
        ? { group: { ...place, name: 'credit-risk' }, name: 'credit-risk-prod' }
        : undefined,
  },
};

const told = async (detail: unknown) =>
  endpointStateChange.handle(detail, world, { ...place, resources: [arn], heardAt: new Date() });

describe('SageMaker Endpoint State Change', () => {
  it.each([
    ['in the words of the event', { EndpointArn: arn, EndpointStatus: 'OUT_OF_SERVICE' }],
    [
      'with times as numbers, text, or not at all',
      { EndpointArn: arn, CreationTime: 1_592_411_992_203.5, LastModifiedTime: '1583831889050' },
    ],
    ['with everything else in another form', { EndpointArn: arn, Tags: null, EndpointStatus: 7 }],
  ])('looks at the card of the endpoint, %s', async (_, detail) => {
    expect(await told(detail)).toEqual([
      {
        view: 'endpoint',
        subject: '111122223333:ap-northeast-1:credit-risk/endpoint/credit-risk-prod',
      },
    ]);
  });

  it('looks at nothing for an endpoint that leads to no model group', async () => {
    expect(await told({ EndpointArn: arn.replace('credit', 'other') })).toEqual([]);
  });

  it.each([[{}], [{ EndpointArn: 'credit-risk-prod' }], [null]])(
    'cannot read %j',
    async (detail) => {
      await expect(told(detail)).rejects.toThrow(/EndpointArn|object/u);
    },
  );
});
