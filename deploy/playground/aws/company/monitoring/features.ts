/** A column of a model's input, as the training data had it and as it may come to be. */
export type Feature = Numerical | Categorical;

/** `shares` are thousandths of the records in ten equal bins between `from` and `to`. */
export type Numerical = {
  readonly kind: 'numerical';
  readonly name: string;
  readonly type: 'Integral' | 'Fractional';
  readonly from: number;
  readonly to: number;
  readonly shares: Shares;
  /** What it may drift to; absent where it never does. */
  readonly drifted?: Shares;
  /** Thousandths of the records without a value. */
  readonly missing?: number;
};
export type Shares = readonly number[];

/** `shares` are thousandths of the records, by value. */
export type Categorical = {
  readonly kind: 'categorical';
  readonly name: string;
  readonly shares: Readonly<Record<string, number>>;
};

/** The columns of a group's models. */
export function featuresOf(group: string): readonly Feature[] {
  return group.startsWith('fraud') ? fraud : credit;
}

const fractional = (
  name: string,
  [from, to]: readonly [number, number],
  shares: Shares,
  more: Pick<Numerical, 'drifted' | 'missing'> = {},
): Numerical => ({ kind: 'numerical', name, type: 'Fractional', from, to, shares, ...more });

const integral = (...given: Parameters<typeof fractional>): Numerical => ({
  ...fractional(...given),
  type: 'Integral',
});

const credit: readonly Feature[] = [
  // Mean 450,000, then 520,000: the curves are 0.35 apart at 500,000.
  fractional('annual_income', [100_000, 1_100_000], [1, 41, 299, 380, 200, 61, 13, 3, 1, 1], {
    drifted: [1, 31, 129, 210, 420, 166, 34, 6, 2, 1],
  }),
  // One peak at 6 to 8, then two at 2 to 4 and 12 to 14: the curves are 0.42 apart at 12.
  fractional('employment_years', [0, 20], [40, 90, 190, 280, 180, 100, 60, 35, 15, 10], {
    drifted: [70, 210, 70, 30, 20, 60, 300, 150, 60, 30],
  }),
  fractional('debt_ratio', [0, 1], [60, 140, 210, 220, 160, 100, 60, 30, 15, 5]),
  fractional('loan_amount', [0, 50_000], [90, 210, 240, 180, 120, 70, 45, 25, 15, 5]),
  fractional('interest_rate', [0.01, 0.21], [30, 110, 200, 240, 190, 120, 60, 30, 15, 5]),
  fractional('credit_utilization', [0, 1], [150, 170, 160, 140, 120, 90, 70, 50, 30, 20]),
  fractional('savings_balance', [0, 80_000], [420, 230, 130, 80, 50, 35, 25, 15, 10, 5]),
  integral('open_loans', [0, 10], [180, 260, 220, 150, 90, 50, 25, 15, 7, 3]),
  integral('credit_history_months', [0, 400], [50, 110, 160, 190, 170, 130, 90, 60, 30, 10]),
  integral('delinquencies_2y', [0, 10], [700, 150, 70, 35, 20, 10, 7, 4, 3, 1]),
  integral('recent_inquiries', [0, 10], [330, 270, 170, 100, 60, 35, 18, 10, 5, 2]),
  integral('months_at_address', [0, 240], [190, 180, 160, 130, 110, 90, 60, 40, 25, 15], {
    missing: 30,
  }),
  integral('gender', [0, 1], [520, 0, 0, 0, 0, 0, 0, 0, 0, 480]),
  {
    kind: 'categorical',
    name: 'home_ownership',
    shares: { MORTGAGE: 480, RENT: 390, OWN: 130 },
  },
];

const fraud: readonly Feature[] = [
  fractional('amount', [0, 2_000], [460, 230, 120, 70, 45, 30, 20, 12, 8, 5], {
    drifted: [210, 190, 160, 130, 110, 80, 55, 35, 20, 10],
  }),
  fractional('merchant_risk', [0, 1], [240, 220, 170, 120, 90, 60, 40, 30, 20, 10]),
  // Not in whole hours: of ten bins of 2.4 of them, some would hold three and some two.
  fractional('hour_of_day', [0, 24], [20, 15, 50, 110, 150, 160, 165, 160, 110, 60], {
    drifted: [190, 170, 60, 50, 60, 60, 65, 75, 110, 160],
  }),
  integral('account_age_days', [0, 3_650], [210, 170, 140, 120, 100, 80, 70, 50, 40, 20]),
  integral('payments_24h', [0, 50], [620, 180, 90, 45, 25, 15, 10, 7, 5, 3]),
  fractional('distance_km', [0, 500], [700, 120, 60, 40, 25, 20, 15, 10, 6, 4]),
  { kind: 'categorical', name: 'channel', shares: { app: 610, web: 270, store: 120 } },
];
