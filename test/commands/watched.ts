import type { Alert, GroupRef, GroupSilence, OpenCard, WatchedAlert } from '../../src/index.ts';
import { creditRisk } from './asked-of.ts';

/** What a monitor of a group raised. */
export function firing(
  name: string,
  more: Partial<Alert> = {},
  { group = creditRisk, looker }: { readonly group?: GroupRef; readonly looker?: string } = {},
): WatchedAlert {
  const { account, region } = group;
  const person = { id: (looker ?? '').toLowerCase().replaceAll(' ', '-'), name: looker ?? '' };
  return {
    alert: {
      ref: {
        view: 'drift',
        subject: `${account}:${region}:${group.name}/model-monitor/${name}`,
      },
      status: 'firing',
      severity: 'warning',
      labels: { alertname: 'DataDrift', group: group.name, stage: 'prod', monitor: name },
      startsAt: '2026-11-19T22:02:00.000Z',
      relapses: 0,
      says: {
        en: 'Input drift in prod: 2 of 14 features drifted.',
        ja: 'prod で入力ドリフト：14 特徴量中 2 つがドリフト。',
      },
      ...more,
    },
    group,
    ...(looker === undefined ? {} : { looker: { person, since: '2026-11-20T00:14:00.000Z' } }),
  };
}

/** A pipeline of that group that fails. */
export function failing(name: string): WatchedAlert {
  const { account, region } = creditRisk;
  return firing(name, {
    ref: { view: 'pipeline', subject: `${account}:${region}:credit-risk/pipeline/${name}` },
    labels: { alertname: 'PipelineFailed', group: 'credit-risk', pipeline: name },
    startsAt: '2026-11-19T20:00:00.000Z',
    says: {
      en: 'Pipeline failed. Train failed: s3:GetObject is not allowed.',
      ja: 'パイプライン失敗。Train が失敗：s3:GetObject の権限なし。',
    },
  });
}

/** An endpoint of that group that answers nothing. */
export function down(endpoint: string): WatchedAlert {
  const { account, region } = creditRisk;
  return firing(endpoint, {
    ref: { view: 'endpoint', subject: `${account}:${region}:credit-risk/endpoint/${endpoint}` },
    labels: { alertname: 'EndpointUnreachable', group: 'credit-risk', endpoint },
    startsAt: '2026-11-19T20:00:00.000Z',
    says: {
      en: `Endpoint out of service: ${endpoint}.`,
      ja: `エンドポイント停止：${endpoint}。`,
    },
  });
}

/** A silence of that group, until the evening of the next day. */
export function silenced(value: string, more: Partial<GroupSilence> = {}): GroupSilence {
  return {
    id: 'f00d',
    matchers: [{ name: 'alertname', is: '=~', value }],
    author: { id: 'kenji-mori', name: 'Kenji Mori' },
    reason: 'The campaign ends on Friday.',
    startsAt: '2026-11-19T23:00:00.000Z',
    until: '2026-11-21T09:00:00.000Z',
    endsAt: '2026-11-21T09:00:00.000Z',
    group: creditRisk,
    ...more,
  };
}

/** Its card, as it is listed among those with something to decide. */
export function openOf({ alert, group }: WatchedAlert, more: Partial<OpenCard> = {}): OpenCard {
  return {
    ref: alert.ref,
    group,
    about: alert.startsAt,
    since: alert.startsAt,
    needs: ['model-risk'],
    voted: [],
    makers: [],
    progress: {
      have: 0,
      total: 1,
      missing: [{ count: 1 }],
      gates: 0,
      closed: 0,
      notMaker: false,
    },
    ...more,
  };
}
