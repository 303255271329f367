import type { At } from '../connect.ts';

/** What an ARN of SageMaker or CloudWatch names, and where it is. */
export type Resource = { readonly kind: string; readonly name: string; readonly at: At };

/** Parses an ARN; undefined for any other text, and for a resource of another service. */
export function resource(arn: string): Resource | undefined {
  const [, region = '', account = '', kind, name] = pattern.exec(arn) ?? [];
  return kind && name ? { kind, name, at: { account, region } } : undefined;
}

/** The name of an alarm may be anything. */
const pattern =
  /^arn:aws[\w-]*:(?:sagemaker|cloudwatch):([a-z0-9-]+):(\d{12}):([a-z-]+)[/:](.{1,255})$/su;
