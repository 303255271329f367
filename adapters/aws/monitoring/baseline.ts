import type { MonitoringBaselineConfig } from '@aws-sdk/client-sagemaker';

/** The files of a baseline, as S3 URIs; bias and attribution have constraints alone. */
export type Baseline = { readonly statistics?: string; readonly constraints?: string };

/** How a definition names them. */
export type BaselineConfig = Pick<
  MonitoringBaselineConfig,
  'ConstraintsResource' | 'StatisticsResource'
>;

/** The baseline a definition names. */
export function baselineIn(config: BaselineConfig | undefined): Baseline {
  const statistics = config?.StatisticsResource?.S3Uri;
  const constraints = config?.ConstraintsResource?.S3Uri;
  return { ...(statistics && { statistics }), ...(constraints && { constraints }) };
}

/** How a definition that takes both names them. */
export function configOf({ statistics, constraints }: Baseline): BaselineConfig {
  return {
    ...(constraints && { ConstraintsResource: { S3Uri: constraints } }),
    ...(statistics && { StatisticsResource: { S3Uri: statistics } }),
  };
}
