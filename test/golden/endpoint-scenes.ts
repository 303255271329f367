import {
  incidentDefaults,
  type Alert,
  type Endpoint,
  type Locale,
  type Recorded,
  type Seen,
  type Silence,
} from '../../src/index.ts';
import { endpointCard } from '../../handlers/cards/endpoint.ts';
import type { Judged, Shown } from '../../handlers/cards/endpoint/look.ts';
import { at, records } from '../cards/world.ts';
import { drawnGone } from './drawn-gone.ts';
import { incidentScene } from './incident-scene.ts';
import { locales } from './locales.ts';
import type { Scene } from './scene.ts';
import { unasked } from './unasked.ts';

const place = { account: '111122223333', region: 'ap-northeast-1' };
const ref = { group: { ...place, name: 'credit-risk' }, name: 'credit-risk-prod' };
const subject = '111122223333:ap-northeast-1:credit-risk/endpoint/credit-risk-prod';
const alert: Alert = {
  ref: { view: endpointCard.name, subject },
  status: 'firing',
  severity: 'critical',
  labels: { alertname: 'EndpointUnreachable', group: 'credit-risk', endpoint: ref.name },
  startsAt: at('08:14'),
  relapses: 0,
  says: { en: '', ja: '' },
};
const resolved: Alert = { ...alert, status: 'resolved', endsAt: at('08:52') };
const silence: Silence = {
  id: 's1',
  matchers: [{ name: 'endpoint', is: '=', value: ref.name }],
  author: { id: 'kenji', name: 'Kenji Mori' },
  reason: '',
  startsAt: at('08:20'),
  until: at('12:00'),
  endsAt: at('12:00'),
};
const noAnswer =
  'The primary container for production variant AllTraffic did not pass the ping health check.';

/** The state of an endpoint's card. */
type State = {
  readonly name: string;
  readonly seen: Seen<Judged, Shown>;
  readonly recorded: Recorded;
};

function seen(endpoint: Partial<Endpoint>, stage: string | null = 'prod'): State['seen'] {
  const arn = `arn:aws:sagemaker:${place.region}:${place.account}:model-package/credit-risk/12`;
  const serves = [{ version: 12, arn }];
  return {
    judged: { endpoint: subject, stage },
    shown: {
      endpoint: { ref, status: 'InService', changedAt: at('08:14'), serves, ...endpoint },
      isLast: stage === 'prod',
      incidents: incidentDefaults,
    },
  };
}

function recorded(own: Alert, silences: readonly Silence[] = []): Recorded {
  return records({ watch: { alert: own, firing: [], silences } });
}

const states: readonly State[] = [
  {
    name: 'endpoint-out-of-service',
    seen: seen({ status: 'OutOfService', reason: noAnswer }),
    recorded: recorded(alert),
  },
  {
    name: 'endpoint-failed-again',
    seen: seen(
      {
        status: 'Failed',
        changedAt: at('08:14', 18),
        reason: 'ClientError: <!channel> see [the log](https://evil.example) ✅ Approved',
        serves: [],
      },
      null,
    ),
    recorded: recorded({ ...alert, startsAt: at('08:14', 18), severity: 'warning', relapses: 1 }),
  },
  {
    name: 'endpoint-between-two-versions',
    seen: seen({ status: 'UpdateRollbackFailed' }),
    recorded: recorded(alert, [silence]),
  },
  {
    name: 'endpoint-changing',
    seen: seen({ status: 'Updating', changedAt: at('08:40') }),
    recorded: recorded(alert),
  },
  {
    name: 'endpoint-resolved',
    seen: seen({ changedAt: at('08:52') }),
    recorded: recorded(resolved),
  },
];

/** Every state of an endpoint's card. */
export function endpointScenes(): readonly Scene[] {
  return locales.flatMap((locale) => [
    ...states.map((state): Scene => {
      const { reason } = state.seen.shown.endpoint;
      const others = reason === undefined ? [] : [reason];
      return incidentScene(endpointCard, subject, {
        ...state,
        locale,
        others,
        judgement: unasked,
      });
    }),
    deleted(locale),
  ]);
}

function deleted(locale: Locale): Scene {
  const left = { at: at('08:52'), stood: [], recorded: recorded(resolved) };
  const card = drawnGone(endpointCard, subject, left, locale);
  const said = { kind: 'card', card, notes: card.notes, others: [] } as const;
  return { name: 'endpoint-deleted', locale, said };
}
