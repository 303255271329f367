import { describe, expect, it } from '@jest/globals';
import type { Action, Click } from '../../src/index.ts';
import { formFault } from '../../src/decide/form-fault.ts';

const snooze: Action = {
  verb: 'snooze',
  asks: {
    until: { required: true, options: ['4h', '1d'] },
    reason: { required: true, min: 3, max: 20 },
    stage: { required: false, options: ['prod'] },
    note: { required: false, min: 3, max: 20 },
  },
  governed: 'sentence',
  ends: false,
  stageOf: () => undefined,
};

function clickWith(answers: Click['answers']): Click {
  const room = { platform: 'slack', id: 'C0' };
  return {
    id: 'c',
    account: { platform: 'slack', tenant: 'T0', id: 'U0' },
    card: { view: 'drift', subject: 's' },
    verb: 'snooze',
    on: '',
    evidence: '',
    policy: '',
    answers,
    room,
    replyTo: { platform: 'slack', room: 'C0', ref: {} },
    at: '2026-11-20T00:00:00.000Z',
  };
}

describe('what an action finds wrong with the answers', () => {
  const picky: Action = {
    ...snooze,
    fault: ({ note = '' }) =>
      note === 'abc' ? { kind: 'unreadable', of: 'matcher', field: 'note', text: note } : undefined,
  };
  const answers = { until: '4h', reason: 'Known.' };

  it('is refused once every field is as it must be', () => {
    expect(formFault(picky, clickWith({ ...answers, note: 'abc' }))).toEqual({
      kind: 'unreadable',
      of: 'matcher',
      field: 'note',
      text: 'abc',
    });
    expect(formFault(picky, clickWith({ note: 'abc' }))).toEqual({
      kind: 'choice',
      field: 'until',
    });
    expect(formFault(picky, clickWith(answers))).toBeUndefined();
  });
});

describe('what a form is answered', () => {
  it.each([
    ['all that must be there', { until: '1d', reason: 'Known.' }, undefined],
    [
      'what may be there, too',
      { until: '4h', reason: 'Known.', stage: 'prod', note: 'abc' },
      undefined,
    ],
    ['empty where it may be', { until: '4h', reason: 'Known.', stage: '', note: '' }, undefined],
    ['nothing chosen', { until: '', reason: 'Known.' }, { kind: 'choice', field: 'until' }],
    ['a choice left out', { reason: 'Known.' }, { kind: 'choice', field: 'until' }],
    ['another choice', { until: '10y', reason: 'Known.' }, { kind: 'choice', field: 'until' }],
    [
      'a name of the language',
      { until: 'constructor', reason: 'Known.' },
      { kind: 'choice', field: 'until' },
    ],
    [
      'another choice where none is needed',
      { until: '1d', reason: 'Known.', stage: 'dev' },
      { kind: 'choice', field: 'stage' },
    ],
    [
      'too short a text',
      { until: '1d', reason: ' a ' },
      { kind: 'form', field: 'reason', min: 3, max: 20 },
    ],
    [
      'too long a text',
      { until: '1d', reason: 'x'.repeat(21) },
      { kind: 'form', field: 'reason', min: 3, max: 20 },
    ],
    [
      'too short a text where none is needed',
      { until: '1d', reason: 'Known.', note: 'a' },
      { kind: 'form', field: 'note', min: 3, max: 20 },
    ],
    [
      'a field nobody asked for',
      { until: '1d', reason: 'Known.', on: 'prod' },
      { kind: 'unknownButton' },
    ],
    [
      'a field of the language',
      { until: '1d', reason: 'Known.', toString: 'x' },
      { kind: 'unknownButton' },
    ],
  ])('with %s', (_with, answers, fault) => {
    expect(formFault(snooze, clickWith(answers))).toEqual(fault);
  });
});
