import { describe, expect, it } from '@jest/globals';
import type { Recorded, Round, Seen, Silence } from '../../src/index.ts';
import { driftCard } from '../../handlers/cards/drift.ts';
import type { Judged, Shown } from '../../handlers/cards/drift/seen.ts';
import { at } from '../cards/world.ts';
import { judgeMonitor } from './judge-monitor.ts';
import {
  alertOf,
  incidentRound,
  run,
  seenBy,
  silenceBy,
  threeInARow,
  voteOf,
  watched,
} from './monitor-world.ts';

const stages = { names: ['dev', 'test', 'uat', 'prod'] };

function agendaOf(seen: Seen<Judged, Shown>, recorded: Recorded = watched()) {
  const recalled = driftCard.recall?.(seen, recorded) ?? seen;
  return driftCard.agenda(recalled, recorded, stages, () => []);
}

function claims(...votes: Round['votes']): Recorded {
  return watched({ round: incidentRound({ votes }) });
}

function silenced(more: Partial<Silence> = {}): Recorded {
  return watched({ watch: { alert: alertOf(), firing: [], silences: [silenceBy('kenji', more)] } });
}

const asked = (seen: Seen<Judged, Shown>, recorded?: Recorded) =>
  agendaOf(seen, recorded).asks.map(({ verb, on }) => `${verb} ${on}`.trim());

describe('what is asked', () => {
  it('while it drifts: to look, snooze, accept this run, retrain, go back', () => {
    expect(asked(seenBy())).toEqual([
      'claim prod/0',
      'snooze prod/0',
      `accept prod/${at('09:00')}`,
      'retrain',
      'rollback prod/8',
      'withdraw',
    ]);
    expect(agendaOf(seenBy())).toMatchObject({ about: at('07:02'), waits: true });
  });

  it('of nobody where nothing is wrong', () => {
    const clean = seenBy({ runs: [run('09', 'clean')] });
    const recorded = watched({ watch: { firing: [], silences: [] } });
    expect(agendaOf(clean, recorded)).toEqual({ about: undefined, waits: false, asks: [] });
  });

  it('of a silent monitor only to look and to snooze', () => {
    const silent = seenBy({ runs: [run('04', 'clean')] });
    expect(asked(silent, watched({ watch: { firing: [], silences: [] } }))).toEqual([
      'claim prod/0',
      'snooze prod/0',
      'withdraw',
    ]);
  });

  it('no way back where there is none, no retraining where nobody knows the pipeline', () => {
    const { back: _back, pipeline: _pipeline, ...shown } = seenBy().shown;
    expect(asked({ ...seenBy(), shown })).not.toContain('retrain');
    expect(asked({ ...seenBy(), shown })).not.toContain('rollback prod/8');
  });
});

describe('a claim', () => {
  const yuki = voteOf('yuki', 'claim', '0', '09:14');

  it('lasts the incident: somebody else may take over, nobody is waited for', () => {
    const recorded = claims(yuki);
    expect(asked(seenBy(), recorded)[0]).toBe('handOver prod/1');
    expect(agendaOf(seenBy(), recorded).waits).toBe(false);
  });

  it('is let go by the one who looks, and may be taken again', () => {
    const recorded = claims(yuki, voteOf('yuki', 'handOver', '1', '09:20'));
    expect(asked(seenBy(), recorded)[0]).toBe('claim prod/2');
    expect(agendaOf(seenBy(), recorded).waits).toBe(true);
  });

  it('is found in a round that was decided since, and not in that of another incident', () => {
    const decided = incidentRound({ votes: [yuki], status: 'decided', verb: 'accept' });
    const next = incidentRound({ n: 2 });
    const same = watched({ earlier: [decided], round: next });
    expect(asked(seenBy(), same)[0]).toBe('handOver prod/1');
    const before = { ...decided, about: at('01:02') };
    expect(asked(seenBy(), watched({ earlier: [before], round: next }))[0]).toBe('claim prod/0');
  });
});

describe('a silence', () => {
  it('of this card is ended from it', () => {
    expect(asked(seenBy(), silenced())[1]).toBe(`unsnooze prod/${at('09:20')}`);
    expect(agendaOf(seenBy(), silenced()).waits).toBe(false);
  });

  it('that fits other monitors, too, is not: it would wake them', () => {
    const broad = silenced({ matchers: [{ name: 'group', is: '=~', value: 'credit-*' }] });
    expect(asked(seenBy(), broad)).not.toContain(`unsnooze prod/${at('09:20')}`);
    expect(asked(seenBy(), broad)).not.toContain('snooze prod/0');
  });
});

describe('the incident', () => {
  it('stays the same evidence while it lasts, however often it is measured', () => {
    const earlier = seenBy({ runs: threeInARow.slice(1) });
    const evidence = [earlier, seenBy()].map((seen) => driftCard.recall?.(seen, watched()).judged);
    expect(evidence[0]).toEqual(evidence[1]);
  });

  it('began when the record says, where the listing ends within it', () => {
    const runs = threeInARow.slice(0, 2);
    const recorded = watched();
    expect(agendaOf(seenBy({ runs }), recorded).about).toBe(at('07:02'));
  });

  it('is one that policies can judge each part of', () => {
    const recorded = watched();
    const seen = driftCard.recall?.(seenBy(), recorded) ?? seenBy();
    const judgement = judgeMonitor(seen, recorded);
    expect(judgement.of('claim', 'prod/0').verdict.status).toBe('pending');
    expect(judgement.of('accept', `prod/${at('09:00')}`).rule?.seats).toHaveLength(2);
  });
});
