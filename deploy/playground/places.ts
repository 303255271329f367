/** Where the playground's models are registered; `ringi.yaml` names the same places. */
export const places = {
  own: { account: '111122223333', region: 'ap-northeast-1' },
  other: { account: '444455556666', region: 'ap-northeast-1' },
} as const;

/** Whom the other account's role lets in, and with which external id. */
export const otherRole = {
  arn: 'arn:aws:iam::444455556666:role/Ringi',
  externalId: 'shinonome-ringi',
} as const;

/** The teams' accounts that get to see a model card, stage by stage, as `ringi.yaml` shares it. */
export const cardAccounts = [
  { name: 'dev', account: '444455556666' },
  { name: 'test', account: '555566667777' },
  { name: 'prod', account: '666677778888' },
] as const;

/** The ladder of the playground's company. */
export const stages = ['dev', 'test', 'uat', 'prod'] as const;

/** Where a job of the risk team leaves Evidently's reports on credit-risk, once a week. */
export const evidentlyReports = {
  bucket: 'ml-artifacts-111122223333',
  prefix: 's3://ml-artifacts-111122223333/evidently/credit-risk/',
} as const;
