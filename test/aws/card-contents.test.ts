import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { AwsOptions } from '../../deploy/playground/aws/start-aws.ts';
import { content } from './card-content.ts';
import { cardWorld, invalid } from './card-world.ts';
import type { CardWorld } from './card-world.ts';

let world: CardWorld;
beforeEach(async () => {
  world = await cardWorld();
});
afterEach(() => world.stop());
async function restart(options: AwsOptions) {
  await world.stop();
  world = await cardWorld(options);
}

type Section = Exclude<keyof typeof content, 'evaluation_details'>;

function change(section: Section, fields: object): string {
  return JSON.stringify({ ...content, [section]: { ...content[section], ...fields } });
}
function evaluated(metric: object, name = 'holdout'): string {
  return JSON.stringify({
    evaluation_details: [{ name, metric_groups: [{ name: 'q', metric_data: [metric] }] }],
  });
}
/** Content of so many characters, most of which take three bytes. */
function contentOf(characters: number): string {
  const notes = Array.from({ length: 97 }, (_, index) => [`n${index}`, '漢'.repeat(1010)]);
  const filled = { additional_information: { custom_details: Object.fromEntries(notes) } };
  const rest = characters - JSON.stringify(filled).length - '"training_details":{"key":""},'.length;
  return JSON.stringify({ ...filled, training_details: { key: 'y'.repeat(rest) } });
}

describe('the content of a card', () => {
  it.each([
    ['no JSON', '{"intended_uses":', /it is not JSON/u],
    ['no object', '[]', /\$: /u],
    ['a section nobody knows', '{"intended_use":{}}', /intended_use/u],
    ['another risk', change('intended_uses', { risk_rating: 'high' }), /\$\.intended_uses\.risk/u],
    ['a long purpose', change('intended_uses', { purpose_of_model: 'x'.repeat(2049) }), /2048/u],
    ['a long owner', change('model_overview', { model_owner: 'x'.repeat(1025) }), /1024/u],
    [
      'too many artifacts',
      change('model_overview', { model_artifact: Array(16).fill('s3://a') }),
      /model_artifact/u,
    ],
    [
      'a long detail',
      change('additional_information', { custom_details: { note: 'x'.repeat(1025) } }),
      /custom_details\.note/u,
    ],
    [
      'a detail that is no text',
      change('additional_information', { custom_details: { approved: true } }),
      /custom_details\.approved/u,
    ],
    [
      'a goal that is neither',
      change('training_details', { objective_function: { function: { function: 'Best' } } }),
      /objective_function/u,
    ],
    ['an evaluation without a name', '{"evaluation_details":[{}]}', /\.0\.name/u],
    ['a long name of one', evaluated({}, 'x'.repeat(64)), /evaluation_details\.0\.name/u],
    ['a kind of metric', evaluated({ name: 'auc', type: 'percent', value: 1 }), /metric_data\.0/u],
    ['a long text', evaluated({ name: 'a', type: 'string', value: 'x'.repeat(64) }), /value/u],
    ['a metric of none', evaluated({ name: 'auc', type: 'number' }), /value/u],
    [
      'a large matrix',
      evaluated({ name: 'm', type: 'matrix', value: [Array(21).fill(1)] }),
      /value/u,
    ],
  ])('is refused with %s', async (_, Content, message) => {
    await expect(world.create({ Content })).rejects.toMatchObject(invalid(message));
  });

  it.each([
    ['a line feed', '{\n}'],
    ['a line separator', `{"business_details":{"business_problem":"a\u2028b"}}`],
    ['a next line', `{"business_details":{"business_problem":"a\u0085b"}}`],
  ])('is one line, without %s', async (_, Content) => {
    await expect(world.create({ Content })).rejects.toMatchObject(
      invalid(
        "1 validation error detected: Value at 'content' failed to satisfy constraint: " +
          'Member must satisfy regular expression pattern: .*',
      ),
    );
  });

  it('has 100,000 characters at most, however many bytes that is', async () => {
    expect(contentOf(100_000)).toHaveLength(100_000);
    await world.create({ Content: contentOf(100_000) });
    await expect(world.update({ Content: contentOf(100_001) })).rejects.toMatchObject(
      invalid(/less than or equal to 100000/u),
    );
  });

  it('may have keys no published schema names, but in a section', async () => {
    const text = change('intended_uses', { reviewed_by: 'ana' });
    await world.create({ Content: text });
    expect((await world.described()).Content).toBe(text);
  });

  it('may be held to the published keys, which is not proven', async () => {
    await restart({ cards: { unknownKeys: 'refused' } });
    await world.create();
    await world.update({
      Content: change('model_overview', { model_id: 'm-7', model_version: 2 }),
    });
    await expect(
      world.update({ Content: change('intended_uses', { reviewed_by: 'ana' }) }),
    ).rejects.toMatchObject(invalid(/reviewed_by/u));
  });
});
