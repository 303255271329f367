import type {
  CreateDataQualityJobDefinitionRequest,
  CreateMonitoringScheduleRequest,
} from '@aws-sdk/client-sagemaker';
import { home } from './signed-by.ts';

/** A data quality job for the endpoint credit-risk-prod, held to the baseline in this folder. */
export function withBaseline(folder: string): CreateDataQualityJobDefinitionRequest {
  const S3Uri = `s3://ml-monitoring-${home.account}/reports`;
  return {
    JobDefinitionName: 'credit-dq',
    DataQualityBaselineConfig: {
      ConstraintsResource: { S3Uri: `${folder}/constraints.json` },
      StatisticsResource: { S3Uri: `${folder}/statistics.json` },
    },
    DataQualityAppSpecification: { ImageUri: 'example/sagemaker-model-monitor-analyzer' },
    DataQualityJobInput: {
      EndpointInput: { EndpointName: 'credit-risk-prod', LocalPath: '/opt/ml/processing/input' },
    },
    DataQualityJobOutputConfig: {
      MonitoringOutputs: [{ S3Output: { S3Uri, LocalPath: '/opt/ml/processing/output' } }],
    },
    JobResources: {
      ClusterConfig: { InstanceCount: 1, InstanceType: 'ml.m5.xlarge', VolumeSizeInGB: 20 },
    },
    RoleArn: `arn:aws:iam::${home.account}:role/SageMakerMonitoring`,
  };
}

/** A schedule that runs it every hour. */
export function hourly(definition: string | undefined): CreateMonitoringScheduleRequest {
  return {
    MonitoringScheduleName: 'credit-hourly',
    MonitoringScheduleConfig: {
      ScheduleConfig: { ScheduleExpression: 'cron(0 * ? * * *)' },
      MonitoringJobDefinitionName: definition,
      MonitoringType: 'DataQuality',
    },
  };
}
