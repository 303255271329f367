import type { Line } from '../../../card.ts';
import type { DriftNoteWords } from '../../drift-note-words.ts';
import type { Named, NoteText } from '../../note-words.ts';
import { plain } from '../../plain.ts';
import { textOfLine } from '../../../card/text-of-line.ts';
import { named } from '../lists.ts';
import { when } from '../moments.ts';
import { quote } from '../quote.ts';
import { took } from '../notes.ts';
import { lead } from './lead.ts';
import { span } from './span.ts';
import { doneOf } from './timeline.ts';
import { bare } from './title.ts';

const above = 'ボタンは上のカードにあります。';

const severities = { info: '情報', warning: '警告', critical: '重大' } as const;

/** Thread notes: one sentence in bold, at most one line of context. */
export const notes: DriftNoteWords = {
  opened: ({ group, state, lead: facts, again }) => {
    const what = `${group}：${bare(state)}${again ? '、再発' : ''}。`;
    const said = lead(facts);
    return note([what], [...said, above], `${what}${textOfLine(said)}`);
  },
  changed: ({ severity, more, drifted }) => {
    const grave = severity === undefined ? '' : `重大度は「${severities[severity]}」になりました。`;
    const names = more.slice(0, 3);
    const others = more.length - names.length;
    const listed = [...names, ...(others > 0 ? [`ほか ${others} 件`] : [])].join('、');
    const joined = names.length === 0 ? '' : `${listed} も加わり、計 ${drifted} 件。`;
    const text = `${joined}${grave}`;
    return note([text], undefined, text);
  },
  still: (state, hours) => {
    const text = `${hours} 時間、対応者がいません：${bare(state)}。`;
    return note([text], [above], text);
  },
  claimed: (who) => byOne(who, 'が対応中です。'),
  handedOver: (who, from) =>
    byOne(
      who,
      from === undefined ? 'が引き継ぎました。' : `が ${from.name} さんから引き継ぎました。`,
    ),
  letGo: (who) => byOne(who, 'が手を離しました。対応者なし。'),
  snoozed: (who, until, reason) => {
    const said = reason === '' ? '。' : `：${quote(reason)}`;
    const line: Line = [who.span, ' さんが ', when(until, 'date-time'), ` まで通知を停止${said}`];
    return note(line, undefined, `${named([who.name])}が通知を停止${said}`);
  },
  awake: (who) => {
    if (who) return byOne(who, 'が通知を再開しました。');
    const text = '通知停止の期間が終わりましたが、状況は続いています。';
    return note([text], [above], text);
  },
  decided: ({ verb, stage = '', to, people, reason }) => {
    const what = decision(verb, stage, to);
    const said = reason === '' ? '。' : `：${quote(reason)}`;
    const spans = people.flatMap(({ span: who }, n): Line =>
      n === people.length - 1 ? [who, ' さんが'] : [who, ' さんと '],
    );
    const names = named(people.map(({ name }) => name));
    return note([...spans, `${what}${said}`], undefined, `${names}が${what}${said}`);
  },
  responded: (verb) => {
    const text = `ringi.yaml の定めにより${decision(verb, '', undefined)}。`;
    return note([text], undefined, text);
  },
  done: ({ verb, stage = '', to, seconds }) => {
    const text = `${doneOf(verb, stage, to).trim()}（決定から ${took(seconds)}）。`;
    return note([text], undefined, text);
  },
  open: (version) => `v${version} を開く`,
  resolved: (state, since, lasted) => {
    const text = `${bare({ ...state, is: 'resolved' })}（${span(lasted)}後）。`;
    return note([text], [when(since, 'time'), ' から違反なし。'], text);
  },
  chart: {
    title: (runs) => `最悪スコア、直近 ${runs} 回`,
    unit: 'スコア',
    x: '実行 (UTC)',
    score: 'スコア',
    limit: 'しきい値',
    says: ({ runs, first, now, limit }) => [
      `直近 ${runs} 回の最悪スコア：最初は ${first}、現在は ${now}、しきい値 ${limit}。`,
    ],
  },
};

function decision(verb: string, stage: string, to: number | undefined): string {
  switch (verb) {
    case 'rollback':
      return ` ${stage} を v${to ?? '?'} に戻すことを決定`;
    case 'accept':
      return '受け入れ';
    case 'retrain':
      return '再学習を決定';
    default:
      return '決定';
  }
}

function byOne({ span: who, name }: Named, tail: string): NoteText {
  return note([who, ` さん${tail}`], undefined, `${named([plain(name, 80)])}${tail}`);
}

function note(bold: Line, context: Line | undefined, summary: string): NoteText {
  return { bold, ...(context ? { context } : {}), summary };
}
