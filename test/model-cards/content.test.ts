import { describe, expect, it } from '@jest/globals';
import { contentText, type Json, parseContent, withoutOwn } from '../../src/index.ts';
import { contentOf } from './content-of.ts';
import { fixtureOf } from './fixture-of.ts';
import { parsed } from './parsed.ts';
import { shapes } from './shapes.ts';
import { textIn } from './text-in.ts';

describe('a content', () => {
  it.each(shapes)('is read and written without loss: %s', (shape) => {
    const text = fixtureOf(shape);
    const written = textIn(parsed(text));
    expect(JSON.stringify(JSON.parse(written))).toBe(text);
    expect(parsed(written)).toEqual(contentOf(shape));
  });

  it('is what DescribeModelCard answers', () => {
    const described: { readonly Content: string } = JSON.parse(fixtureOf('described'));
    expect(textIn(parsed(described.Content))).toBe(described.Content);
  });

  it('is written on one line, whatever ends a line', () => {
    const content = { a: 'one\ntwo\r\u0085three\u2028four\u2029' };
    const text = textIn(content);
    expect(text).toMatch(/^[^\n\r\u0085\u2028\u2029]*$/u);
    expect(parsed(text)).toEqual(content);
  });

  it('has 100,000 characters at most', () => {
    const frame = textIn({ a: '' }).length;
    expect(textIn({ a: 'x'.repeat(100_000 - frame) })).toHaveLength(100_000);
    expect(contentText({ a: 'x'.repeat(100_001 - frame) })).toEqual({
      fault: { kind: 'tooLong', length: 100_001, most: 100_000 },
    });
  });

  it.each([
    ['no text', ''],
    ['white space', ' \n'],
    ['an empty object', '{}'],
  ])('is empty: %s', (_, text) => {
    expect(parseContent(text)).toEqual({ content: {} });
  });

  it.each<readonly [string, string, Json]>([
    ['half of one', '{"model_overview": {"model_', { kind: 'notJson' }],
    ['a list', '[{}]', { kind: 'notObject' }],
    ['null', 'null', { kind: 'notObject' }],
    ['a text', '"{}"', { kind: 'notObject' }],
    ['50,000 lists in each other', nested(50_000), { kind: 'tooDeep', most: 100 }],
    ['one key twice', '{"a":{"b":1,"c":2,"b" :3}}', { kind: 'repeatedKey' }],
    ['an infinite number', '{"a":[1e400]}', { kind: 'number', text: '1e400' }],
    [
      'a number no double holds',
      '{"id":12345678901234567890}',
      { kind: 'number', text: '12345678901234567890' },
    ],
  ])('is none, or none that could be written back: %s', (_, text, fault) => {
    expect(parseContent(text)).toEqual({ fault });
  });

  it('holds what only looks like those', () => {
    const text = '{"a":"1e400, \\"b\\":{{{[[[","b":{"a":9007199254740992},"c":{"a":"\\\\"}}';
    expect(textIn(parsed(text))).toBe(text);
    expect(parsed(nested(99))).toEqual(JSON.parse(nested(99)));
  });
});

describe('what people wrote', () => {
  it.each(shapes)('is all of it, where Ringi wrote nothing: %s', (shape) => {
    const { business_details: _, ...expected } = contentOf(shape);
    const { business_details: __, ...people } = withoutOwn(contentOf(shape));
    expect(JSON.stringify(people)).toBe(JSON.stringify(expected));
  });

  it('is told from what Ringi wrote by its names alone', () => {
    const details = { 'ringi/00000012': 'a', 'ringi/stages': 'b', 'ringi/later': 'c' };
    const evaluations = [{ name: 'ringi evaluation v12' }, { name: 'ringi evaluation v12b' }];
    const written = withoutOwn({
      evaluation_details: [...evaluations, { name: 3 }, 'odd'],
      additional_information: { custom_details: { ...details, ringi: 'd', 'Ringi/1': 'e' } },
    });
    expect(written).toEqual({
      evaluation_details: [{ name: 'ringi evaluation v12b' }, { name: 3 }, 'odd'],
      additional_information: { custom_details: { ringi: 'd', 'Ringi/1': 'e' } },
    });
  });

  it('does not depend on whether Ringi made a place for its entries', () => {
    const own = { additional_information: { custom_details: { 'ringi/stages': 'dev v1' } } };
    const evaluated = { evaluation_details: [{ name: 'ringi evaluation v1' }] };
    const empty = { evaluation_details: [], additional_information: { custom_details: {} } };
    for (const content of [own, evaluated, { ...own, ...evaluated }, empty]) {
      expect(withoutOwn(content)).toEqual({});
    }
  });

  it('is kept where it has another shape than it should', () => {
    for (const odd of [null, 'text', 3, ['a']]) {
      const content = {
        evaluation_details: odd,
        additional_information: { custom_details: odd, more: 1 },
      };
      expect(withoutOwn(content)).toEqual(content);
      expect(withoutOwn({ additional_information: odd })).toEqual({ additional_information: odd });
    }
  });
});

function nested(depth: number): string {
  return `{"a":${'['.repeat(depth)}${']'.repeat(depth)}}`;
}
