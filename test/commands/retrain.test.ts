import { describe, expect, it } from '@jest/globals';
import { retrain } from '../../handlers/commands/retrain.ts';
import { askedOf, inJapanese, type Company } from './asked-of.ts';
import { failing, firing } from './watched.ts';

const group = '210987654321:ap-northeast-1:credit-risk';
const hourly = firing('hourly');
const daily = firing('daily');
const subjects = [hourly, daily].map(({ alert }) => alert.ref.subject);

const ask = async (text: string, company: Company, more = {}) => {
  const { asked, raised } = askedOf(text, company, more);
  return { answer: await retrain.run(asked), raised };
};

describe('where a group is retrained', () => {
  it('is the card of its drift, where that has the button', async () => {
    const company = {
      alerts: [hourly, daily, failing('train')],
      hanging: subjects,
      sketched: { [subjects[0] ?? '']: ['claim', 'retrain'], [subjects[1] ?? '']: ['claim'] },
    };
    const { answer, raised } = await ask('credit-risk', company);
    expect(raised).toEqual([]);
    expect(answer.sections).toHaveLength(1);
    expect(answer.sections[0]?.lines).toEqual([
      ['The cards of the firing alerts have the button Retrain…'],
    ]);
    expect(answer.sections[0]?.items).toMatchObject([
      { subject: 'credit-risk · hourly', open: { url: 'https://chat.example/hourly' } },
    ]);
  });

  it.each([
    ['nothing fires', {}],
    ['only a pipeline fails', { alerts: [failing('train')] }],
    [
      'what fires may not be answered so',
      { alerts: [hourly], hanging: subjects, sketched: { [subjects[0] ?? '']: ['claim'] } },
    ],
    ['what fires hangs nowhere', { alerts: [hourly] }],
  ])('is a card of its own where %s: it is put up, and nothing begins', async (_when, company) => {
    const { answer, raised } = await ask('Credit-Risk', company);
    expect(raised).toEqual([{ view: 'retraining', subject: group }]);
    expect(answer.summary).toContain('is posted in the group’s channels now');
  });

  it('is linked where it hangs', async () => {
    const { answer, raised } = await ask('credit-risk', { hanging: [group] });
    expect(raised).toEqual([]);
    expect(answer.sections[0]?.items?.[0]?.open?.url).toBe(`https://chat.example/${group}`);
  });

  it.each([
    ['', 'Write it like this: retrain <group>'],
    ['credit-rsk', 'Did you mean “credit-risk”?'],
  ])('answers %s, and puts nothing up', async (text, said) => {
    const { answer, raised } = await ask(text, {});
    expect(answer.summary).toContain(said);
    expect(raised).toEqual([]);
  });

  it('is said in Japanese', async () => {
    expect((await ask('credit-risk', {}, inJapanese)).answer.summary).toContain('再学習…');
  });
});
