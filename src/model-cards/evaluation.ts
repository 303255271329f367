/** One evaluation of a model card as it can be shown. Names are one line of text. */
export type Evaluation = {
  readonly name: string;
  readonly observation?: string;
  readonly jobArn?: string;
  readonly datasets: readonly string[];
  readonly metadata: readonly { readonly key: string; readonly value: string }[];
  readonly groups: readonly MetricGroup[];
};

/** A group of metrics, told apart by how they are shown. */
export type MetricGroup = {
  readonly name: string;
  readonly metrics: readonly ShownMetric[];
  readonly charts: readonly EvaluationChart[];
  readonly faults: readonly MetricFault[];
};

/** A number, a text or a yes or no, with its value as text. */
export type ShownMetric = {
  readonly name: string;
  readonly value: string;
  readonly notes?: string;
};

/** What is drawn of a metric that is no single value. Names have 50 characters at most, labels 20. */
export type EvaluationChart = {
  readonly name: string;
  readonly x: string;
  readonly y: string;
} &
  /** A curve: at most 20 of its points, evenly taken, the first and the last among them. */
  (
    | {
        readonly kind: 'line';
        readonly labels: readonly string[];
        /** Where the labels stand. */
        readonly at: readonly number[];
        readonly points: readonly number[];
      }
    /** The first 20 bars; `more` are left out. */
    | {
        readonly kind: 'bars';
        readonly labels: readonly string[];
        readonly points: readonly number[];
        readonly more: number;
      }
    /** All of a matrix, 20 by 20 at most: a text for each cell. `y` counts rows, `x` columns. */
    | {
        readonly kind: 'matrix';
        readonly columns: readonly string[];
        readonly rows: readonly { readonly label: string; readonly cells: readonly string[] }[];
      }
  );

/** What stands among the metrics and cannot be shown: no known type, or not what its type says. */
export type MetricFault = {
  readonly name: string;
  readonly kind: 'unknownType' | 'malformed';
  /** As it is written there; '' where there is none. */
  readonly type: string;
};
