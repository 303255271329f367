import type { Line } from '../../../card.ts';
import type { CardDeed, CardNoteWords } from '../../model-card-words.ts';
import type { Named, NoteText } from '../../note-words.ts';
import { clip } from '../../plain.ts';
import { adviceFor, because as reasonOf } from '../because.ts';
import { fieldName } from '../field-name.ts';
import { and, named } from '../lists.ts';
import { when } from '../moments.ts';
import { quote } from '../quote.ts';
import { took } from '../notes.ts';
import { name } from './title.ts';

/** Thread notes: one sentence in bold, at most one line of context. */
export const notes: CardNoteWords = {
  yourTurn: ({ card, needs, voted, expiresAt }) => {
    const sum = needs.reduce((total, need) => total + need.count, 0);
    const bold = `ご確認ください：${name(card)} のモデルカードに ${sum} 名の判断が必要です。`;
    const votes = voted.map(({ who, seat }): Line => [
      who.span,
      ` さんが承認済み${seat === undefined ? '' : `（${seat}）`}。`,
    ]);
    const expires: Line = expiresAt ? ['期限 ', when(expiresAt.toISOString(), 'date'), '。'] : [];
    const context = [...votes.flat(), ...expires, 'ボタンは上のカードにあります。'];
    return { bold: [bold], context, summary: bold };
  },
  done: (deed, seconds) => plainNote(`${result(deed)}（決定から ${took(seconds)}）。`),
  did: (deed, people, reason) => byPeople(people, did(deed), reason),
  failed: (deed, because, advice) =>
    withContext(`${not(deed)}：${reasonOf(because)}。`, adviceFor(because, advice ?? '')),
  conflict: (people, fields) => {
    const which = fields.length === 0 ? '同じ項目' : and(fields.map(fieldName));
    const { bold, summary } = byPeople(people, '編集した内容は書き込まれていません', '', 'の');
    const why = `${which}がその間に変更されました。もう一度編集してください（フォームに現在の内容が表示されます）。`;
    return { bold, context: [why], summary: `${summary}${why}` };
  },
  exported: ({ people, version, digest }) => {
    const { bold, summary } = byPeople(people, `依頼したバージョン ${version} の PDF です`, '');
    const context = `SHA-256 ${digest}`;
    return { bold, context: [context], summary: `${summary}${context}` };
  },
  accepted: ({ name: share, account }) =>
    plainNote(`${share}（アカウント ${account}）が共有を承諾しました。`),
  remind: ({ name: share, account, region }, arn, people) => {
    const { bold, summary } = byPeople(
      people,
      `催促：${share}（アカウント ${account}）はまだ共有を承諾していません`,
      '',
      'から',
    );
    const which = arn === undefined ? 'このモデルカードの共有' : arn;
    const todo = `${share} の ${region} で、AWS RAM の「自分と共有」→「リソースの共有」から ${which} を承諾してください。`;
    return { bold, context: [todo], summary: `${summary}${todo}` };
  },
  wanted: ({ arn, owner, account, region }, people) => {
    const { bold, summary } = byPeople(
      people,
      `催促：アカウント ${owner} はまだカードを共有していません`,
      '',
      'から',
    );
    const todo = `アカウント ${owner} の ${region} で、AWS RAM の「リソースの共有を作成」から SageMaker Model Cards の ${arn} を ${account} に共有してください。`;
    return { bold, context: [todo], summary: `${summary}${todo}` };
  },
  notKept: (because, advice) =>
    withContext(
      `出来事をモデルカードに書き込めませんでした：${reasonOf(because)}。`,
      adviceFor(because, advice ?? ''),
    ),
};

function did({ verb, share, what, tested }: CardDeed): string {
  switch (verb) {
    case 'draftCard':
      return '下書きの作成を決定しました';
    case 'submitCard':
      return 'レビューを依頼しました';
    case 'approveCard':
      return 'モデルカードを承認しました';
    case 'returnCard':
      return '下書きに差し戻しました';
    case 'archiveCard':
      return 'アーカイブを決定しました';
    case 'editCard':
      return `${what === undefined ? 'モデルカード' : fieldName(what)}を編集しました`;
    case 'recordTest':
      return `テスト${what === undefined ? '' : quote(what)}${came(tested)}を記録しました`;
    case 'shareCard':
      return ` ${share ?? ''} に共有しました`;
    case 'acceptShare':
      return share === undefined ? '共有を承諾しました' : ` ${share} で承諾しました`;
    case 'endShare':
      return ` ${share ?? ''} への共有を終了しました`;
    default:
      return '実行しました';
  }
}

/** What a test came to, and where it was run. */
function came(tested: CardDeed['tested']): string {
  if (tested === undefined) return '';
  return `（${tested.stage} で${tested.result === 'passed' ? '合格' : '不合格'}）`;
}

function not({ verb, share, what }: CardDeed): string {
  switch (verb) {
    case 'draftCard':
      return '下書きを作成できませんでした';
    case 'submitCard':
      return 'レビューを依頼できませんでした';
    case 'approveCard':
      return '承認できませんでした';
    case 'returnCard':
      return '下書きに戻せませんでした';
    case 'archiveCard':
      return 'アーカイブできませんでした';
    case 'editCard':
      return `${what === undefined ? 'モデルカード' : fieldName(what)}を編集できませんでした`;
    case 'recordTest':
      return `テスト${what === undefined ? '' : quote(what)}を記録できませんでした`;
    case 'exportCard':
      return 'PDF を作成できませんでした';
    case 'shareCard':
      return `${share ?? ''} に共有できませんでした`;
    case 'acceptShare':
      return share === undefined ? '共有を承諾できませんでした' : `${share} で承諾できませんでした`;
    case 'endShare':
      return `${share ?? ''} への共有を終了できませんでした`;
    default:
      return '実行できませんでした';
  }
}

function result({ verb }: CardDeed): string {
  switch (verb) {
    case 'draftCard':
      return '下書きができました';
    case 'submitCard':
      return 'レビュー待ちになりました';
    case 'approveCard':
      return 'モデルカードが承認済みになりました';
    case 'returnCard':
      return '下書きに戻りました';
    default:
      return 'アーカイブしました';
  }
}

/** `森 さんと 伊藤 さんがモデルカードを承認しました：「…」`。 */
function byPeople(
  people: readonly Named[],
  what: string,
  reason: string,
  particle = 'が',
): NoteText {
  const tail = `${particle}${what}${reason === '' ? '。' : `：${quote(clip(reason, 300))}`}`;
  const spans = people.flatMap(({ span }, n): Line => [
    span,
    n === people.length - 1 ? ' さん' : ' さんと ',
  ]);
  return {
    bold: [...spans, tail],
    summary: `${named(people.map((person) => person.name))}${tail}`,
  };
}

function withContext(bold: string, context: string): NoteText {
  return { bold: [bold], context: [context], summary: `${bold}${context}` };
}

function plainNote(text: string): NoteText {
  return { bold: [text], summary: text };
}
