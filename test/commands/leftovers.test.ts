import { describe, expect, it } from '@jest/globals';
import { leftovers } from '../../handlers/commands/leftovers.ts';
import { askedOf, inJapanese, type Company } from './asked-of.ts';

const group = '210987654321:ap-northeast-1:credit-risk';

const ask = async (text: string, company: Company = {}, more = {}) => {
  const { asked, raised } = askedOf(text, company, more);
  return { answer: await leftovers.run(asked), raised };
};

describe('what is left over in a group', () => {
  it('is listed on a card that is put up; nothing is deleted by a word', async () => {
    const { answer, raised } = await ask('Credit-Risk');
    expect(raised).toEqual([{ view: 'left-overs', subject: group }]);
    expect(answer.summary).toContain('is posted in the group’s channels now');
  });

  it('is linked where its card hangs', async () => {
    const { answer, raised } = await ask('credit-risk', { hanging: [group] });
    expect(raised).toEqual([]);
    expect(answer.sections[0]?.items?.[0]?.open?.url).toBe(`https://chat.example/${group}`);
  });

  it.each([
    ['', 'Write it like this: leftovers <group>'],
    ['credit-rsk', 'Did you mean “credit-risk”?'],
  ])('answers %s, and puts nothing up', async (text, said) => {
    const { answer, raised } = await ask(text);
    expect(answer.summary).toContain(said);
    expect(raised).toEqual([]);
  });

  it('is said in Japanese', async () => {
    expect((await ask('credit-risk', {}, inJapanese)).answer.summary).toContain('一覧のカード');
  });
});
