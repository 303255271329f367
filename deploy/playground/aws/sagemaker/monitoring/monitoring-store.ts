/** Monitoring schedules and what their jobs do; found by ARN. */
export type MonitoringStore = {
  readonly definitions: Map<string, JobDefinition>;
  readonly schedules: Map<string, Schedule>;
};

export type MonitoringType = 'DataQuality' | 'ModelQuality' | 'ModelBias' | 'ModelExplainability';

/** What a monitoring job does; it can neither be changed nor be named twice. */
export type JobDefinition = {
  readonly arn: string;
  readonly name: string;
  readonly type: MonitoringType;
  /** As it was given to CreateDataQualityJobDefinition and its like. */
  readonly created: Readonly<Record<string, unknown>>;
  readonly createdAt: number;
};

/** A monitoring schedule. Times are epoch milliseconds. */
export type Schedule = {
  readonly arn: string;
  readonly name: string;
  readonly createdAt: number;
  /** MonitoringScheduleConfig, as it was given last. */
  config: Readonly<Record<string, unknown>>;
  /** What it is once `settlesAt` has passed; until then it is Pending. */
  settled: 'Scheduled' | 'Stopped' | 'Failed';
  settlesAt: number;
  modifiedAt: number;
  reason?: string;
  /** Nothing makes it run any more, though its status does not say so. */
  dead?: boolean;
  /** How the data it watches is, as the company knows it. */
  data?: object;
  readonly executions: Execution[];
};

/** One run of a schedule. */
export type Execution = {
  readonly schedule: string;
  readonly endpoint?: string;
  readonly definition?: string;
  readonly type: MonitoringType;
  readonly scheduledAt: number;
  readonly createdAt: number;
  modifiedAt: number;
  status: ExecutionStatus;
  /** ARN; absent where no job could be started. */
  job?: string;
  reason?: string;
};
export type ExecutionStatus =
  | 'Pending'
  | 'InProgress'
  | 'Completed'
  | 'CompletedWithViolations'
  | 'Failed'
  | 'Stopping'
  | 'Stopped';

/** Nothing is monitored. */
export function monitoringStore(): MonitoringStore {
  return { definitions: new Map(), schedules: new Map() };
}
