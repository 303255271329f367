import { describe, expect, it } from '@jest/globals';
import { markEach } from '../../src/carry-out/mark-each.ts';

const card = (subject: string) => ({ view: 'deployment', subject });

describe('marking cards', () => {
  it('names each once, however often and in whatever case it is asked for', () => {
    const now = new Date('2026-11-20T09:40:00.000Z');
    const marks = markEach([card('a:dev'), card('A:dev'), card('b:dev')], now);
    expect(marks.map(({ key }) => key)).toEqual([
      'agenda/card/deployment/a:dev',
      'agenda/card/deployment/b:dev',
    ]);
  });
});
