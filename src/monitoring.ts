import type { GroupRef } from './registry.ts';

/**
 * Where a monitor's findings come from. `model-monitor`: a SageMaker monitoring schedule; `alarm`: a
 * CloudWatch alarm; `evidently`: JSON reports dropped into S3; `reported`: Ringi's own event.
 */
export type MonitorSource = 'model-monitor' | 'alarm' | 'evidently' | 'reported';

/** What a monitor watches, in SageMaker's words; `other` where the source does not say. */
export type MonitoringType =
  'dataQuality' | 'modelQuality' | 'bias' | 'attribution' | 'alarm' | 'other';

/** One monitor, and the model group it is about: what a drift card's subject says. */
export type MonitorRef = {
  readonly group: GroupRef;
  readonly source: MonitorSource;
  /** Name of the schedule, the alarm, the binding of `ringi.yaml`, or what the event calls it. */
  readonly name: string;
  /** Where the monitor is, if that is not where its group is registered. */
  readonly at?: Pick<GroupRef, 'account' | 'region'>;
};

/** A monitor as it is now. Times are ISO 8601, spans in milliseconds. */
export type Monitor = {
  readonly ref: MonitorRef;
  readonly type: MonitoringType;
  /** ARN of the schedule or alarm, or the S3 prefix of the reports. */
  readonly resource?: string;
  readonly endpoint?: string;
  /** EndpointStatus, in SageMaker's words; `Deleted` where there is no such endpoint. */
  readonly endpointStatus?: string;
  /** Endpoint → variant → model → package: what it serves; several variants may serve several. */
  readonly serves: readonly { readonly version: number; readonly arn: string }[];
  /** The stage `ringi.yaml` names for it; else the card finds it by what stands where. */
  readonly stage?: string;
  readonly schedule?: MonitoringSchedule;
};

/** When a monitor should report. */
export type MonitoringSchedule = {
  readonly status: 'Pending' | 'Scheduled' | 'Failed' | 'Stopped';
  /** Why it failed, in AWS's words. */
  readonly reason?: string;
  readonly createdAt: string;
  /** From one run to the next; absent where it runs once, or nobody knows. */
  readonly every?: number;
  /** When the next run is due, where that is known. */
  readonly next?: string;
};

/**
 * One run of a monitor. `id` is the same whenever it is read: the scheduled time, the alarm's
 * transition, the report's key. `clean` and `violations` are the source's own verdict.
 */
export type MonitoringRun = {
  readonly id: string;
  readonly status: 'running' | 'clean' | 'violations' | 'failed' | 'stopped';
  /** When it was to run. */
  readonly scheduledAt: string;
  /** When it ended; absent while it runs. */
  readonly endedAt?: string;
  /** Why it failed, in AWS's words. */
  readonly reason?: string;
  /** Where its outputs are, as an S3 URI. */
  readonly output?: string;
};

/**
 * What one run found, whatever monitor it came from. Values of single records are never in it.
 * `unreadable`: why nothing could be read of it, as a sentence's end: the card says so.
 */
export type DriftReport = {
  readonly type: MonitoringType;
  /** The data the run looked at. */
  readonly window?: { readonly from: string; readonly to: string };
  readonly records?: number;
  /** How many features (or metrics) were compared in all, drifted or not. */
  readonly compared?: number;
  /** How many of them drifted, those beyond the 50 worst findings too. */
  readonly drifted: number;
  /** Worst first: by how far the score is beyond its threshold. */
  readonly findings: readonly Finding[];
  /** Where nothing was found: what came nearest to its threshold. */
  readonly nearest?: Nearest;
  /** Where the scores come from; `computed`: by Ringi, from the histograms of both. */
  readonly scores: 'Model Monitor' | 'CloudWatch' | 'Evidently' | 'computed' | 'reported' | 'none';
  readonly reports: readonly MonitoringReportFile[];
  readonly unreadable?: string;
};

/** A score that is on the good side of its threshold. */
export type Nearest = {
  readonly name: string;
  readonly score: number;
  readonly threshold: number;
};

/** One file a report was read from; `digest` where it was read, else why not. */
export type MonitoringReportFile = {
  readonly name: string;
  readonly uri: string;
  readonly digest?: string;
  readonly unreadable?: string;
};

/** One thing that is not as it was, or crossed its threshold. */
export type Finding = {
  /** Name of the feature, the metric, or `facet=value/metric`, as the report writes it. */
  readonly name: string;
  /** `constraint_check_type` or what the source calls its check. */
  readonly check: string;
  readonly score?: number;
  readonly threshold?: number;
  /** Which side of the threshold is the bad one. */
  readonly bad: 'above' | 'below';
  /** The score was computed by Ringi and not by the monitor. */
  readonly computed?: boolean;
  /** Method of the score where it is known, such as `PSI` or `Kolmogorov-Smirnov`. */
  readonly method?: string;
  readonly before?: Spread;
  readonly now?: Spread;
  /** The category whose shares `before` and `now` are. */
  readonly category?: string;
  /** The columns that are missing, or that nobody knows: ten at most. */
  readonly columns?: readonly string[];
  /** Peaks of the distributions, where both histograms tell them. */
  readonly shape?: { readonly before: readonly Peak[]; readonly now: readonly Peak[] };
  /** Of the worst finding that has one. */
  readonly histogram?: Histogram;
  /** The monitor's own sentence: quoted, never parsed. */
  readonly quote?: string;
};

/**
 * Mean and standard deviation of a numerical feature; as `mean`, the share of a category, of the
 * records that have the feature (`completeness_check`), or a metric's value.
 */
export type Spread = { readonly mean: number; readonly deviation?: number };

/** A peak of a distribution: the bin it is in. */
export type Peak = { readonly from: number; readonly to: number };

/** Baseline and now over the same bins, each in percent of its records; `label` of a category. */
export type Histogram = {
  readonly bins: readonly {
    readonly label: string;
    /** The middle of a bin, where it is one of numbers. */
    readonly at?: number;
    readonly before: number;
    readonly now: number;
  }[];
  /** `numerical` bins are in the order of their bounds, `categorical` ones as the baseline has them. */
  readonly of: 'numerical' | 'categorical';
};

/** A monitor as a sweep meets it; `fingerprint` differs when anything about it is worth a look. */
export type MonitorFound = { readonly ref: MonitorRef; readonly fingerprint: string };

/**
 * Reads monitors, whatever their source. Throws `Later` or `Impossible`; a report that cannot be
 * read is said in it, not thrown.
 */
export interface MonitoringReader {
  /** Every monitor that leads to a model group. Those that lead nowhere are left out. */
  monitors(now: Date): AsyncIterable<MonitorFound>;
  monitor(ref: MonitorRef): Promise<Monitor | 'gone'>;
  /** Newest first. */
  runs(ref: MonitorRef, limit: number): Promise<readonly MonitoringRun[]>;
  report(ref: MonitorRef, run: MonitoringRun): Promise<DriftReport>;
  /** The monitor a processing job ran for: undefined for any other job, and for a merge job. */
  ofProcessingJob(arn: string): Promise<MonitorRef | undefined>;
  /** The monitor that is this schedule or alarm; undefined where it leads to no model group. */
  ofResource(arn: string): Promise<MonitorRef | undefined>;
  /** The bound monitor whose reports are below this S3 object's key. */
  ofObject(place: {
    readonly bucket: string;
    readonly key: string;
  }): Promise<MonitorRef | undefined>;
}

/** The monitors of one source. */
export type MonitorsOfSource = Pick<MonitoringReader, 'monitors' | 'monitor' | 'runs' | 'report'>;

/** What an action may change of monitors. */
export interface Monitoring extends MonitoringReader {
  /**
   * Makes a run's own results the baseline of its schedule (Model Monitor only); thresholds that
   * people have set stay. Idempotent: the job definition's name hashes what it names. Answers its
   * name.
   */
  acceptBaseline(ref: MonitorRef, run: MonitoringRun): Promise<string>;
}
