import { usualDigest } from '../ecr/usual-digest.ts';

/** Which containers a version has. */
export type ContainersOptions = {
  readonly account: string;
  readonly region: string;
  readonly group: string;
  readonly count: number;
  /** `s3://` prefix of the run's artifacts. */
  readonly artifacts: string;
  /** The last container has the tag `latest` and no digest. */
  readonly mutableTag: boolean;
};

/** The containers of an inference pipeline: features first, the model last. */
export function inferenceContainers(options: ContainersOptions): readonly Container[] {
  const { account, region, group, count, artifacts, mutableTag } = options;
  return Array.from({ length: count }, (_, index) => {
    const last = index === count - 1;
    const name = last ? `${group}-xgboost` : `${group}-${steps[index % steps.length]}`;
    const image = `${account}.dkr.ecr.${region}.amazonaws.com/${name}`;
    const data = { ModelDataUrl: `${artifacts}/${last ? 'model' : `step-${index + 1}`}.tar.gz` };
    const environment = last ? { SAGEMAKER_PROGRAM: 'serve.py', SCORE_THRESHOLD: '0.5' } : {};
    const Environment = { SAGEMAKER_CONTAINER_LOG_LEVEL: '20', ...environment };
    if (last && mutableTag) return { Image: `${image}:latest`, ...data, Environment };
    const digest = usualDigest(image);
    return { Image: `${image}:1.7-3`, ImageDigest: digest, ...data, Environment };
  });
}

type Container = {
  readonly Image: string;
  readonly ImageDigest?: string;
  readonly ModelDataUrl: string;
  readonly Environment: Readonly<Record<string, string>>;
};

const steps = ['features', 'impute', 'encode', 'scale', 'embed', 'calibrate', 'explain'];
