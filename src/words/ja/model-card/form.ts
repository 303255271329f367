import type { CardEffect, CardFormWords } from '../../model-card-words.ts';
import { clip } from '../../plain.ts';
import { fieldName } from '../field-name.ts';
import { and } from '../lists.ts';
import { name } from './title.ts';
import { verbWords } from './verb-words.ts';
import { lacking, listed, rights } from './warning.ts';

/** What a form says, once, before a click counts. */
export const form: CardFormWords = {
  title: (verb, share) => clip(titleOf(verb, share), 24),
  submit: (verb) => verbWords(verb, undefined)?.submit ?? '送信',
  next: '次へ',
  back: '戻る',
  effect: (effect) => [...said(effect), ...more(effect)],
  comment: { label: 'コメント', hint: 'カードを見る全員に表示されます。' },
  section: {
    effect: '一度に編集できるのは 1 セクションです。変更内容を確認するまで、何も書き込まれません。',
    lacks: (sections, rest) => {
      const named = sections.map(
        ({ section, paths }) => `${fieldName(section)}（${lacking(paths)}）`,
      );
      return `必須項目が未記入：${listed([...named, ...rest.map(fieldName)])}。`;
    },
    label: 'セクション',
    hint: '編集するセクションを選択します。',
    missing: 'セクションを選択してください。',
  },
  edit: {
    effect: ({ kind, arn }) => [
      '変更しない項目は、カードの現在の内容のまま残ります。空にした項目は削除されます。',
      `${arn} に ${kind === 'package' ? 'UpdateModelPackage' : 'UpdateModelCard'} を実行し、内容全体を書き込みます。`,
      'AWS では最後の書き込みが優先されます。まったく同時にほかの場所で行われた編集は、失われる可能性があります。',
    ],
    subject: (card, section) => `${name(card)} のモデルカード：${fieldName(section)}`,
    hint: ({ max, needed }) =>
      [
        ...(needed ? ['カードの必須項目です。まだ記入されていません。'] : []),
        ...(max === undefined ? [] : [`${max.toLocaleString('en-US')} 文字まで。`]),
      ].join(''),
    hidden: 'フォームに表示できない内容があります。空のままなら、そのまま残ります。',
    nothing: '変更はありません。',
    again:
      'そのため何も書き込みません。フォームを閉じてもう一度編集すると、現在の内容が表示されます。',
  },
  test: {
    effect: '評価としてモデルカードに記録します。あなたの名前と日時が残ります。',
    version: {
      label: 'バージョン',
      hint: 'テストしたバージョンを選択します。',
      missing: 'バージョンを選択してください。',
    },
    stage: {
      label: 'ステージ',
      hint: 'テストを実施したステージを選択します。',
      missing: 'ステージを選択してください。',
    },
    name: {
      label: 'テスト名',
      hint: '名前とバージョンが同じテストは置き換えられます。',
      missing: '3 文字以上で入力してください。',
    },
    result: {
      label: '結果',
      hint: '不合格はカードに警告として表示されます。',
      missing: '結果を選択してください。',
      passed: '合格',
      failed: '不合格',
    },
    observation: { label: '所見', hint: 'テストでわかったこと。', missing: '' },
    metrics: { label: '指標', hint: '1 行に 1 つ。例：auc = 0.84', missing: '' },
    evidence: { label: '根拠', hint: 'レポートへのリンク（あれば）。', missing: '' },
  },
};

function titleOf(verb: string, share: string | undefined): string {
  const words = verbWords(verb, share);
  return words?.title ?? words?.label ?? verb;
}

function said(effect: CardEffect): readonly string[] {
  const { verb, arn, about, version, share, received, shared, kind } = effect;
  switch (verb) {
    case 'draftCard': {
      const from = about === undefined ? '' : `v${about} の`;
      const call = kind === 'package' ? 'UpdateModelPackage' : 'CreateModelCard';
      return [
        `${from}レジストリ情報・トレーニングジョブ・レポートから下書きを作成します。`,
        `${arn} に ${call} を実行します。`,
      ];
    }
    case 'submitCard':
      return [
        ...still(effect),
        'レビューを依頼し、カードをレビュー待ちにします。',
        sets(effect, 'PendingReview'),
      ];
    case 'approveCard':
      return [...still(effect), enough(effect), sets(effect, 'Approved')];
    case 'returnCard':
      return [back(effect), sets(effect, 'Draft')];
    case 'archiveCard':
      return [
        'アーカイブしたカードは編集できず、元に戻すボタンもありません。',
        sets(effect, 'Archived'),
        ...(shared.length === 0
          ? []
          : [`${and(shared)} への共有は残ります。共有を終了するボタンがカードに表示されます。`]),
      ];
    case 'exportCard':
      return [
        `AWS が${version === undefined ? 'カード' : `バージョン ${version} `}の PDF を作成します。PDF は SHA-256 とともにスレッドに投稿されます。`,
        `${arn} に CreateModelCardExportJob を実行します。カードの内容は変わりません。`,
      ];
    default:
      if (share) return shareText(verb, arn, share);
      return received ? receivedText(verb, arn, received) : [];
  }
}

type SharedWith = NonNullable<CardEffect['share']>;

function shareText(verb: string, arn: string, shared: SharedWith): readonly string[] {
  const { name, account, region, may, share } = shared;
  const whose = `${name}（アカウント ${account}）`;
  switch (verb) {
    case 'shareCard':
      return [`${whose}は、承諾すると${rights[may]}ができます。`, sharing(arn, shared)];
    case 'acceptShare':
      return [
        `${whose}で共有の招待を承諾します。`,
        `${region} で AcceptResourceShareInvitation を実行します（${arn}）。`,
      ];
    case 'remindShare':
      return [`${whose}が承諾すべきものをこのスレッドに投稿します。AWS には何も実行しません。`];
    default:
      return [
        `${whose}はカードを閲覧できなくなります。`,
        `${share ?? `${arn} の共有`} に AWS RAM の DeleteResourceShare を実行します。`,
      ];
  }
}

function receivedText(
  verb: string,
  arn: string,
  { owner, account, region }: NonNullable<CardEffect['received']>,
): readonly string[] {
  if (verb === 'remindShare') {
    return [
      `アカウント ${owner} が共有すべきものをこのスレッドに投稿します。AWS には何も実行しません。`,
    ];
  }
  return [
    `アカウント ${account} で、このカードに対する ${owner} からの共有の招待を承諾します。`,
    `招待が ${owner} からのもので ${arn} を含む場合に、${region} で AcceptResourceShareInvitation を実行します。`,
  ];
}

function sharing(arn: string, { may, is, share, differs }: SharedWith): string {
  if (differs && share !== null) {
    return `${share} に AWS RAM の AssociateResourceSharePermission を実行します。`;
  }
  const gone =
    is === 'failed' && share !== null ? `${share} に DeleteResourceShare を実行してから、` : '';
  const own = may === 'read' ? '閲覧専用の権限がなければ先に作成します（CreatePermission）。' : '';
  return `${gone}${arn} に AWS RAM の CreateResourceShare を実行します。${own}`;
}

function back({ status }: CardEffect): string {
  return status === 'Approved'
    ? '承認を取り消して下書きに戻します。編集できるようになります。'
    : 'カードは下書きに戻り、投票は無効になります。';
}

function sets({ kind, arn }: CardEffect, status: string): string {
  return kind === 'package'
    ? `${arn} に UpdateModelPackage を実行し、モデルカードを ${status} にします。`
    : `${arn} に UpdateModelCard を実行し、ModelCardStatus を ${status} にします。`;
}

/** The form is the same for everybody, so it says for whom it would be enough. */
function enough({ missing, of }: CardEffect): string {
  if (missing > 1) return `あなたのほかに、あと ${missing - 1} 名の承認が必要です。`;
  const last = 'あなたの承認で必要数に達し、カードはただちに承認されます。';
  return of === undefined ? last : `${of} の方であれば、${last}`;
}

function more({ verb, missing }: CardEffect): readonly string[] {
  return missing > 1 && verb !== 'approveCard'
    ? [`あなたのほかに、あと ${missing - 1} 名必要です。`]
    : [];
}

/** What is still empty, said first: a form that must be short keeps that alone. */
function still({ lacks }: CardEffect): readonly string[] {
  if (lacks.length === 0) return [];
  return [`必須項目のうち ${lacks.length} 項目が未記入です：${lacking(lacks)}。`];
}
