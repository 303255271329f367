import { digestCard } from '../../handlers/cards/digest.ts';
import type { DigestFacts } from '../../handlers/cards/digest/facts.ts';
import { silenced } from '../commands/watched.ts';
import { drawnWith } from './drawn-with.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';

const minute = 60_000;
const group = 'credit-risk';

const quiet: DigestFacts = {
  counts: { opened: 0, resolved: 0, open: 0 },
  unattended: 0,
  opened: [],
  resolved: [],
  pipelines: [],
  open: [],
  times: null,
  automatic: [],
  done: [],
  silences: [],
};

const drift = {
  group,
  what: 'credit-risk-prod-hourly',
  severity: 'critical',
  says: {
    en: 'Input drift in prod: 2 of 14 features drifted.',
    ja: 'prod で入力ドリフト：14 特徴量中 2 つがドリフト。',
  },
  since: '2026-11-19T22:02:00.000Z',
} as const;
const silent = {
  group: 'fraud-score',
  what: 'fraud-score-prod-daily',
  severity: 'warning',
  says: { en: 'Monitor silent since 06:00 UTC.', ja: '6:00 UTC からモニター無応答。' },
  since: '2026-11-19T06:00:00.000Z',
} as const;
const pipeline = {
  group,
  what: 'credit-risk-train',
  severity: 'warning',
  says: {
    en: 'Pipeline failed. Train failed: s3:GetObject is not allowed.',
    ja: 'パイプライン失敗。Train で失敗：s3:GetObject の権限なし。',
  },
  since: '2026-11-19T20:00:00.000Z',
} as const;
const bias = { ...silent, group: 'churn', what: 'churn-prod-bias' };
const hush = silenced('AttributionDrift|BiasDrift');

const busy: DigestFacts = {
  counts: { opened: 3, resolved: 1, open: 3 },
  unattended: 1,
  opened: [drift, silent],
  resolved: [bias],
  pipelines: [pipeline],
  open: [
    { ...drift, hand: { is: 'looking', name: 'Yuki Ito' } },
    { ...silent, hand: { is: 'nobody' } },
    { ...pipeline, hand: { is: 'unclaimed' } },
  ],
  times: { median: 4 * minute, worst: 12 * minute, late: 0 },
  automatic: [{ verb: 'retrain', group, failed: false, at: '2026-11-19T23:10:00.000Z' }],
  done: [
    { verb: 'retrain', group, failed: true },
    { verb: 'rollback', group: 'churn', stage: 'prod', failed: false },
  ],
  silences: [{ group: hush.group, matchers: hush.matchers, author: 'Kenji Mori', until: hush.endsAt }],
};

const late: DigestFacts = {
  ...busy,
  counts: { opened: 31, resolved: 24, open: 19 },
  unattended: 12,
  times: { median: 4 * minute, worst: 27 * 60 * minute, late: 1 },
  open: [
    ...busy.open,
    ...Array.from({ length: 3 }, (_, n) => ({
      ...drift,
      what: `monitor-${n + 1}`,
      hand: { is: 'muted' as const },
    })),
  ],
};

const day = {
  every: 'day',
  from: '2026-11-19T00:00:00.000Z',
  until: '2026-11-20T00:00:00.000Z',
  zone: 'Asia/Tokyo',
} as const;
const week = { ...day, every: 'week', from: '2026-11-13T00:00:00.000Z' } as const;

const states = [
  { name: 'digest', judged: day, shown: busy },
  { name: 'digest-quiet', judged: day, shown: quiet },
  { name: 'digest-late', judged: week, shown: late },
];

/** Digests of a day and of a week. */
export function digestScenes(): readonly Scene[] {
  return locales.flatMap((locale) =>
    states.map(({ name, judged, shown }): Scene => {
      const subject = `${judged.every}-0123456789ab/${judged.until}`;
      return { name, locale, said: drawnWith(digestCard, subject, { judged, shown })(locale) };
    }),
  );
}
