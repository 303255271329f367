import {
  decimalsFor,
  figure,
  type DriftReport,
  type DriftWhat,
  type Finding,
  type MonitoringType,
  type Seen,
} from '../../../src/index.ts';
import type { Judged, Shown } from './seen.ts';
import type { Situation } from './situation.ts';

/** What is wrong, or that nothing is. */
export function whatOf(seen: Seen<Judged, Shown>, situation: Situation): DriftWhat {
  const { judged, shown } = seen;
  const { incident, trouble } = situation;
  const { monitor, found } = shown;
  if (!trouble) return calm(seen, situation);
  switch (trouble) {
    case 'fires':
      return found ? drifted(found.report, judged.type) : { is: 'unnamed' };
    case 'unreadable':
      return { is: 'unreadable', why: found?.report.unreadable ?? '' };
    case 'unreachable': {
      const { endpoint = '', endpointStatus: status = '' } = monitor;
      return { is: 'unreachable', endpoint, status };
    }
    case 'runFailed':
    case 'scheduleFailed':
      return { is: trouble, reason: incident.reason };
    case 'stopped':
      return { is: 'stopped' };
    case 'silent': {
      const last = incident.judged?.endedAt;
      const every = monitor.schedule?.every;
      return {
        is: 'silent',
        ...(last === undefined ? {} : { last }),
        ...(every === undefined ? {} : { every }),
      };
    }
  }
}

function calm(
  { judged, shown: { found } }: Seen<Judged, Shown>,
  { incident }: Situation,
): DriftWhat {
  if (!found) return { is: 'unheard' };
  const { compared } = found.report;
  return {
    is: 'clean',
    type: judged.type,
    ...(incident.endsAt === undefined ? {} : { since: incident.endsAt }),
    ...(compared === undefined ? {} : { compared }),
  };
}

function drifted(report: DriftReport, type: MonitoringType): DriftWhat {
  const { findings, compared } = report;
  const [only, ...others] = findings;
  if (!only) return { is: 'unnamed' };
  const ofFeatures = type === 'dataQuality' || type === 'other';
  const said = others.length === 0 && !ofFeatures && figureOf(only, type);
  if (said) return { is: 'figure', ...said };
  return {
    is: 'counted',
    type,
    drifted: report.drifted,
    ...(compared === undefined ? {} : { compared }),
  };
}

/** The ranking of features has one figure, which is called by its method. */
function figureOf({ name, score, threshold, bad, method = name }: Finding, type: MonitoringType) {
  if (score === undefined || threshold === undefined) return undefined;
  const decimals = decimalsFor([score, threshold]);
  return {
    name: type === 'attribution' ? method : name,
    score: figure(score, decimals),
    threshold: figure(threshold, decimals),
    bad,
  };
}
