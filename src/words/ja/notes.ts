import type { Line } from '../../card.ts';
import type { Named, NoteText, NoteWords } from '../note-words.ts';
import { clip } from '../plain.ts';
import { adviceFor, because as reasonOf } from './because.ts';
import { named } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { name } from './title.ts';
import { outside } from './warning.ts';
import { plainNote } from '../plain-note.ts';

/** Thread notes: one sentence in bold, at most one line of context. */
export const notes: NoteWords = {
  yourTurn: ({ subject, stage, needs, voted, gates, expiresAt }) => {
    const sum = needs.reduce((total, need) => total + need.count, 0);
    const bold = `ご確認ください：${name(subject)}（${stage}）に ${sum} 名の判断が必要です。`;
    const pass = passing(gates);
    const votes = voted.map(({ who, seat }): Line => [
      who.span,
      ` さんが承認済み${seat === undefined ? '' : `（${seat}）`}。`,
    ]);
    const expires: Line = expiresAt ? ['期限 ', when(expiresAt.toISOString(), 'date'), '。'] : [];
    return {
      bold: [bold],
      context: [...votes.flat(), pass, ...expires, 'ボタンは上のカードにあります。'].filter(
        (span) => span !== '',
      ),
      summary: `${bold}${pass}`,
    };
  },
  decided: ({ verb, stage = '', to, people, reason }) => {
    const what = decision(verb, stage, to);
    if (reason === undefined || reason === '') return byPeople(people, `${what}しました。`);
    return byPeople(people, `${what}：${quote(clip(reason, 300))}`);
  },
  done: ({ stage, version, seconds }) =>
    plainNote(`${stage} は v${version} になりました（決定から ${took(seconds)}）。`),
  rejectedDone: (version) => plainNote(`レジストリで v${version} は Rejected になりました。`),
  failed: (because, advice) => {
    const bold = `実行できませんでした：${reasonOf(because)}。`;
    const context = adviceFor(because, advice ?? '');
    return { bold: [bold], context: [context], summary: `${bold}${context}` };
  },
  fell: (changed) => {
    const bold = '根拠が変わったため、投票をやり直します。';
    if (changed === undefined || changed === '') return plainNote(bold);
    return { bold: [bold], context: [changed], summary: `${bold}${changed}` };
  },
  overtaken: (stage) =>
    plainNote(`状況が変わったため、${stage === '' ? '' : `${stage} の`}投票は無効になりました。`),
  outside: (change, alarm) => {
    const bold = outside(change);
    const effect =
      change.what === 'pointer'
        ? 'Ringi はポインタを戻していません。'
        : '開いていたラウンドは終了しました。ステージポインタは動いていません。';
    const context = alarm ? `${effect}運用担当は、変更した人と理由を確認してください。` : effect;
    return { bold: [bold], context: [context], summary: `${bold}${context}` };
  },
  reminder: (stage, days) =>
    plainNote(`判断待ちです（${stage}）：残り ${days < 1 ? '1 日未満' : `${days} 日`}。`),
  expired: (stage) => plainNote(`期限までに ${stage} の判断がありませんでした。再提案できます。`),
};

function passing({
  total,
  overridden,
}: {
  readonly total: number;
  readonly overridden: number;
}): string {
  if (total === 0) return '';
  if (overridden > 0) return `ゲート ${total - overridden} 件合格、${overridden} 件免除。`;
  return total === 1 ? 'ゲート合格。' : `ゲート ${total} 件すべて合格。`;
}

function decision(verb: string, stage: string, to: number | undefined): string {
  switch (verb) {
    case 'approve':
      return ` ${stage} を承認`;
    case 'promote':
      return ` ${stage} へ昇格`;
    case 'reject':
      return '却下';
    case 'decline':
      return ` ${stage} を見送り`;
    case 'rollback':
      return ` ${stage} を v${to ?? '?'} に戻すことを決定`;
    case 'propose':
      return ` ${stage} を再提案`;
    default:
      return '決定';
  }
}

function byPeople(people: readonly Named[], tail: string): NoteText {
  const spans = people.flatMap(({ span }, n): Line =>
    n === people.length - 1 ? [span, ' さんが'] : [span, ' さんと '],
  );
  return {
    bold: [...spans, tail],
    summary: `${named(people.map((person) => person.name))}が${tail}`,
  };
}

/** A time people waited: `38 s`, `4 min`. */
export function took(seconds: number): string {
  if (seconds < 120) return `${seconds} 秒`;
  return seconds < 7200 ? `${Math.round(seconds / 60)} 分` : `${Math.round(seconds / 3600)} 時間`;
}
