import { describe, expect, it } from '@jest/globals';
import { separationOfDuties } from '../../src/policies/separation-of-duties.ts';
import type { Maker } from '../../src/policy.ts';
import { maker, question, voter } from './question.ts';

const strict = separationOfDuties({ unknownMaker: 'refuse' });
const lenient = separationOfDuties({ unknownMaker: 'allow' });
const pipelineRole: Maker = {
  identity: { arn: 'arn:aws:sts::111122223333:assumed-role/pipeline/SageMaker' },
};
const unjoined: Maker = { identity: { userProfile: 'somebody-new' } };
const denied = (why: object) => ({ status: 'deny', rule: 'separationOfDuties', why });

describe('separation of duties', () => {
  it('refuses whoever registered the version', () => {
    const asked = question({ makers: [maker('kenji-mori')], voter: voter('kenji-mori') });
    expect(strict(asked)).toEqual(denied({ kind: 'maker', how: 'registered' }));
    expect(lenient(asked)).toEqual(denied({ kind: 'maker', how: 'registered' }));
  });

  it('refuses whoever started the pipeline that registered it', () => {
    const makers = [pipelineRole, maker('kenji-mori', 'started')];
    expect(strict(question({ makers, voter: voter('kenji-mori') }))).toEqual(
      denied({ kind: 'maker', how: 'started' }),
    );
  });

  it('refuses whoever had it retrained through Ringi, whose own role started the pipeline', () => {
    const makers: readonly Maker[] = [
      pipelineRole,
      { identity: { person: 'kenji-mori' }, how: 'started' },
    ];
    expect(lenient(question({ makers, voter: voter('kenji-mori') }))).toEqual(
      denied({ kind: 'maker', how: 'started' }),
    );
  });

  it('lets people decide on what a sentence of ringi.yaml had made', () => {
    const makers: readonly Maker[] = [
      pipelineRole,
      { identity: { person: 'policy' }, how: 'started' },
    ];
    expect(strict(question({ makers, voter: voter('kenji-mori') })).status).toBe('permit');
  });

  it('knows a voter by their own AWS identity where the directory named nobody', () => {
    const makers: readonly Maker[] = [{ identity: { userProfile: 'kenji-mori' } }];
    expect(lenient(question({ makers, voter: voter('kenji-mori') }))).toEqual(
      denied({ kind: 'maker', how: 'registered' }),
    );
  });

  it('lets everybody else decide', () => {
    expect(strict(question({ voter: voter('kenji-mori') })).status).toBe('permit');
    expect(strict(question()).status).toBe('permit');
  });

  it.each<[string, readonly Maker[], boolean]>([
    ['AWS names nobody', [], false],
    ['only a role is named: a role is not a person', [pipelineRole], false],
    ['nobody is joined to the identity', [unjoined], false],
    [
      'somebody started the pipeline, and nobody knows who registered',
      [maker('aiko-tanaka', 'started'), unjoined],
      false,
    ],
    [
      'the role of a pipeline that somebody known started',
      [pipelineRole, maker('aiko-tanaka', 'started')],
      true,
    ],
    [
      'a Studio profile behind a shared role',
      [maker('aiko-tanaka'), { identity: { ...pipelineRole.identity, userProfile: 'x' } }],
      false,
    ],
  ])('an unknown maker is refused or allowed as the sentence says: %s', (_, makers, known) => {
    const asked = question({ makers, voter: voter('kenji-mori') });
    expect(strict(asked)).toMatchObject(
      known ? { status: 'permit' } : denied({ kind: 'unknownMaker' }),
    );
    expect(lenient(asked).status).toBe('permit');
  });
});
