import { describe, expect, it } from '@jest/globals';
import { pipelineFacts } from '../../src/index.ts';

const definition = (steps: unknown, parameters: unknown = []) =>
  JSON.stringify({ Version: '2020-12-01', Parameters: parameters, Steps: steps });
const registers = (name: unknown) => ({
  Name: 'Register',
  Type: 'RegisterModel',
  Arguments: { ModelPackageGroupName: name },
});

describe('what a pipeline’s definition says', () => {
  it('names the group it registers into, also within a condition', () => {
    const steps = [
      { Name: 'Train', Type: 'Training', Arguments: {} },
      {
        Name: 'Good',
        Type: 'Condition',
        Arguments: { IfSteps: [registers('credit-risk')], ElseSteps: [] },
      },
    ];
    expect(pipelineFacts(definition(steps)).group).toBe('credit-risk');
  });

  it('takes a parameter’s default, and the name of an ARN', () => {
    const parameters = [
      { Name: 'Group', Type: 'String', DefaultValue: 'credit-risk' },
      { Name: 'Rounds', Type: 'Integer', DefaultValue: 400 },
      { Name: 'Data', Type: 'String' },
    ];
    const facts = pipelineFacts(definition([registers({ Get: 'Parameters.Group' })], parameters));
    expect(facts).toEqual({
      group: 'credit-risk',
      parameters: [
        { name: 'Group', type: 'String', value: 'credit-risk' },
        { name: 'Rounds', type: 'Integer', value: '400' },
        { name: 'Data', type: 'String' },
      ],
    });
    const arn = 'arn:aws:sagemaker:eu-west-1:111122223333:model-package-group/churn';
    expect(pipelineFacts(definition([registers(arn)])).group).toBe('churn');
  });

  it.each([
    ['a name put together when it runs', definition([registers({ 'Std:Join': {} })])],
    ['no step that registers', definition([{ Name: 'Score', Type: 'Transform' }])],
    ['no list of steps', definition('x')],
    ['no JSON', '{'],
    ['nothing', ''],
  ])('knows no group from %s', (_what, text) => {
    expect(pipelineFacts(text).group).toBeUndefined();
  });
});
