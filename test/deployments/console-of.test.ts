import { describe, expect, it } from '@jest/globals';
import { consoleOf } from '../../src/index.ts';

describe('the console of a region', () => {
  it.each([
    ['ap-northeast-1', 'ap-northeast-1.console.aws.amazon.com'],
    ['cn-north-1', 'cn-north-1.console.amazonaws.cn'],
    ['us-gov-west-1', 'us-gov-west-1.console.amazonaws-us-gov.com'],
  ])('of %s is at %s', (region, host) => {
    expect(consoleOf(region, 'sagemaker/home')).toBe(
      `https://${host}/sagemaker/home?region=${region}`,
    );
  });
});
