/** What an evaluation found. `p99_latency` in ms; `di` is the disparate impact for gender. */
export type Scores = {
  readonly auc: number;
  readonly ks: number;
  readonly log_loss: number;
  readonly p99_latency: number;
  readonly di: number;
};

/** The usual outcomes of a training run: only `belowGate` fails the gate for prod. */
export type Outcome = 'good' | 'belowGate' | 'biased' | 'slow';

/** The scores of a run; versions of one group differ a little, always in the same way. */
export function scores(wanted: Outcome | Partial<Scores>, version: number): Scores {
  const usual: Scores = {
    auc: round(0.876 + ((version * 7) % 9) / 1000),
    ks: round(0.462 + ((version * 5) % 11) / 1000),
    log_loss: round(0.312 - ((version * 3) % 7) / 1000),
    p99_latency: 120 + ((version * 11) % 17),
    di: round(0.92 + ((version * 2) % 5) / 100),
  };
  switch (wanted) {
    case 'good':
      return usual;
    case 'belowGate':
      return { ...usual, auc: 0.82, ks: 0.418 };
    case 'biased':
      return { ...usual, di: 0.71 };
    case 'slow':
      return { ...usual, p99_latency: 236 };
  }
  return { ...usual, ...wanted };
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
