import { role } from './serving-world.ts';

/** What CreateEndpointConfig takes, nearly all of it. */
export const richConfig = (model: string) => ({
  EndpointConfigName: 'rich',
  ProductionVariants: [
    {
      VariantName: 'AllTraffic',
      ModelName: model,
      InstanceType: 'ml.g5.xlarge' as const,
      InitialInstanceCount: 3,
      InitialVariantWeight: 0.25,
      ContainerStartupHealthCheckTimeoutInSeconds: 600,
      ModelDataDownloadTimeoutInSeconds: 700,
      EnableSSMAccess: true,
      RoutingConfig: { RoutingStrategy: 'LEAST_OUTSTANDING_REQUESTS' as const },
      ManagedInstanceScaling: { Status: 'ENABLED' as const, MinInstanceCount: 1 },
      CoreDumpConfig: { DestinationS3Uri: 's3://dumps/x', KmsKeyId: 'alias/dumps' },
    },
    {
      VariantName: 'serverless',
      ModelName: model,
      ServerlessConfig: { MemorySizeInMB: 2048, MaxConcurrency: 5, ProvisionedConcurrency: 1 },
    },
  ],
  ShadowProductionVariants: [
    { VariantName: 'shadow', ModelName: model, InstanceType: 'ml.m5.large' as const },
  ],
  DataCaptureConfig: {
    EnableCapture: true,
    InitialSamplingPercentage: 20,
    DestinationS3Uri: 's3://captured/x',
    CaptureOptions: [{ CaptureMode: 'Input' as const }],
    CaptureContentTypeHeader: { JsonContentTypes: ['application/json'] },
  },
  KmsKeyId: 'arn:aws:kms:ap-northeast-1:111122223333:key/volumes',
  AsyncInferenceConfig: {
    OutputConfig: {
      S3OutputPath: 's3://async/out',
      NotificationConfig: { SuccessTopic: 'arn:x' },
    },
    ClientConfig: { MaxConcurrentInvocationsPerInstance: 4 },
  },
  ExplainerConfig: {
    ClarifyExplainerConfig: {
      EnableExplanations: '`true`',
      ShapConfig: { ShapBaselineConfig: { ShapBaseline: '1,2' }, UseLogit: false },
    },
  },
  ExecutionRoleArn: role,
  VpcConfig: { SecurityGroupIds: ['sg-1'], Subnets: ['subnet-1', 'subnet-2'] },
  EnableNetworkIsolation: false,
  Tags: [{ Key: 'team', Value: 'risk' }],
});
