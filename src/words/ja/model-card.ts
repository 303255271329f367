import type { Line } from '../../card.ts';
import type { CardStep, ModelCardWords } from '../model-card-words.ts';
import { alike } from '../alike.ts';
import { clip } from '../plain.ts';
import { fieldName } from './field-name.ts';
import { fieldValue } from './field-value.ts';
import { button } from './model-card/button.ts';
import { chart, fold } from './model-card/fold.ts';
import { form } from './model-card/form.ts';
import { lead } from './model-card/lead.ts';
import { notes } from './model-card/notes.ts';
import { name, status, title } from './model-card/title.ts';
import { verdict } from './model-card/verdict.ts';
import { warning } from './model-card/warning.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { quorum } from './rule.ts';

/** The card that shows a model card, in Japanese. */
export const modelCard: ModelCardWords = {
  name: (card) => `${name(card)} のモデルカード`,
  waits: (card) => `${name(card)} のモデルカードのレビュー`,
  title,
  lead,
  verdict,
  step: (step) => {
    switch (step.is) {
      case 'status':
        return [step.done ? `${status(step.status)} ✓` : status(step.status)];
      case 'votes':
        return [`${status('PendingReview')} 承認 ${step.have}/${step.total}`];
      case 'share':
        return [shared(step)];
    }
  },
  warning,
  field: fieldName,
  value: fieldValue,
  fold,
  chart,
  button,
  form,
  notes,
  vote: (who, verb, share) => [who, ` さんが${voted(verb, share)}`],
  rules: (rules) => {
    if (rules.length === 0) return ['ここで変更できる人のルールは ringi.yaml にありません。'];
    const all = alike(rules.map(({ verb, rule }) => [rights[verb] ?? verb, quorum(rule)]));
    return [all.map(([verbs, who]) => `${verbs.join('・')}：${who}。`).join('')];
  },
  edition: ({ version, at, by, writes }): Line => [
    version === undefined ? '最終更新 ' : `カードのバージョン ${version}、最終更新 `,
    when(at, 'date-time'),
    by === undefined ? '。' : `（${by}）。`,
    ...(writes ? ['決定と出来事は Ringi が書き込みます。'] : []),
  ],
  owned: ({ owner, account }) => [`カードの所有者はアカウント ${owner}（${account} に共有）。`],
  summary: (head, first, warnings) => clip([`${head}。${first}`, ...warnings].join(''), 600),
  changed: (sections, isStatus) => {
    const parts = [
      ...(isStatus ? ['ステータス'] : []),
      ...sections.slice(0, 6).map((section) => fieldName(section)),
    ];
    return parts.length === 0 ? '必須項目が変わりました。' : `変更あり：${and(parts)}。`;
  },
  change: ({ path, before, after }) => {
    const what = fieldName(path);
    const [old, young] = [before, after].map((value) => quote(fieldValue(path, value)));
    if (before === '') return `${what}：${young}を追加`;
    if (after === '') return `${what}：${old}を削除`;
    return `${what}：${old} → ${young}`;
  },
  conflict: ({ path, now, yours }) => {
    const said = (value: string) => quote(fieldValue(path, value));
    const is = now === '' ? 'その間に空になりました' : `その間に${said(now)}に変更されました`;
    const own = yours === '' ? 'あなたは空にしました' : `あなたの入力：${said(yours)}`;
    return `${fieldName(path)}は${is}。${own}。`;
  },
  command: {
    card: 'モデルカード',
    where: (raised) =>
      raised
        ? 'グループのチャンネルにカードを投稿します。'
        : 'カード全体とボタンは、グループのチャンネルにあります。',
    ofGroup: 'モデルカードはバージョンごとではなく、グループ全体で 1 つです。',
  },
};

function shared({ name: account, now }: Extract<CardStep, { is: 'share' }>): string {
  switch (now) {
    case 'none':
      return `${account} に共有予定`;
    case 'pending':
      return `${account} 承諾待ち`;
    case 'accepted':
      return `${account} に共有 ✓`;
    case 'failed':
      return `${account} 共有失敗`;
    case 'differs':
      return `${account} 権限相違`;
  }
}

const rights: Readonly<Record<string, string>> = {
  draftCard: '下書き作成',
  editCard: '編集',
  submitCard: 'レビュー依頼',
  approveCard: '承認',
  returnCard: '下書きに戻す',
};

function voted(verb: string, share?: string): string {
  switch (verb) {
    case 'draftCard':
      return '下書きの作成を決定';
    case 'submitCard':
      return 'レビューを依頼';
    case 'approveCard':
      return '承認';
    case 'returnCard':
      return '下書きに差し戻し';
    case 'archiveCard':
      return 'アーカイブ';
    case 'shareCard':
      return ` ${share ?? '別のアカウント'} に共有`;
    case 'acceptShare':
      return share === undefined ? '共有を承諾' : ` ${share} で承諾`;
    case 'endShare':
      return ` ${share ?? '別のアカウント'} への共有を終了`;
    default:
      return '決定';
  }
}
