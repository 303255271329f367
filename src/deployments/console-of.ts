import { partition } from './partition.ts';

/** China and GovCloud have consoles of their own. */
const hosts = {
  aws: 'console.aws.amazon.com',
  'aws-cn': 'console.amazonaws.cn',
  'aws-us-gov': 'console.amazonaws-us-gov.com',
} as const;

/** Where the console of a region shows a path, such as `sagemaker/home`. */
export function consoleOf(region: string, path: string): string {
  return `https://${region}.${hosts[partition(region)]}/${path}?region=${region}`;
}
