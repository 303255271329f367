/**
 * Global SHAP values of a group's models. In credit-risk, annual_income and employment_years carry
 * 45 % of the importance together.
 */
export function globalShap(group: string): Readonly<Record<string, number>> {
  return group.startsWith('fraud') ? fraud : credit;
}

const credit = {
  annual_income: 0.0524,
  employment_years: 0.0376,
  debt_ratio: 0.0231,
  credit_utilization: 0.0187,
  delinquencies_2y: 0.0164,
  interest_rate: 0.0128,
  credit_history_months: 0.0101,
  loan_amount: 0.0094,
  open_loans: 0.0067,
  savings_balance: 0.0052,
  recent_inquiries: 0.0036,
  months_at_address: 0.0021,
  home_ownership: 0.0014,
  gender: 0.0005,
};

const fraud = {
  amount: 0.0713,
  merchant_risk: 0.0522,
  payments_24h: 0.0341,
  account_age_days: 0.0208,
  hour_of_day: 0.0164,
  distance_km: 0.0121,
  channel: 0.0047,
};
