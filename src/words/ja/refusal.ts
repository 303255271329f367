import { textOfLine } from '../../card/text-of-line.ts';
import type { Line, Notice } from '../../card.ts';
import type { Why } from '../../policy.ts';
import type { RefusalContext, RefusalReason } from '../../refusal.ts';
import { gateFigure } from '../gate-figure.ts';
import { isOfModelCard } from '../is-of-model-card.ts';
import { plain } from '../plain.ts';
import { fieldName } from './field-name.ts';
import { needed, topic } from './figures.ts';
import { and } from './lists.ts';
import { moment } from './moments.ts';
import { quote } from './quote.ts';
import { ruleName } from './rule-name.ts';

/** What a line of a form must be. */
const lines = {
  matcher: { is: 'アラートの条件', such: 'alertname=~DataDrift* や stage="prod"' },
  parameter: { is: 'パラメータ', such: 'name=value' },
  metric: { is: '指標', such: 'auc = 0.91' },
} as const;

type Said = Pick<Notice, 'headline' | 'why'> & Partial<Pick<Notice, 'who'>>;

const deeds: Readonly<Record<string, string>> = {
  approve: '承認',
  promote: '昇格',
  reject: '却下',
  decline: '見送り',
  overrideGate: '免除',
  rollback: 'ロールバック',
  propose: '再提案',
  withdraw: '取り消し',
  retrain: '再学習',
  retryPipeline: '再実行',
  cleanUp: '削除の判断',
  retire: '廃止の判断',
  claim: '対応の表明',
  handOver: '引き継ぎ',
  snooze: '通知の停止',
  unsnooze: '通知の再開',
  silence: '通知の停止',
  unsilence: '通知の再開',
  accept: '受け入れ',
  draftCard: '下書きの作成',
  editCard: '編集',
  submitCard: 'レビュー依頼',
  approveCard: '承認',
  returnCard: '差し戻し',
  archiveCard: 'アーカイブ',
  recordTest: 'テストの記録',
  exportCard: 'PDF の依頼',
  shareCard: '共有',
  acceptShare: '承諾',
  endShare: '共有の終了',
  remindShare: '催促',
};

/** What asks for something at once, and is no vote that would be recorded. */
const noVotes: ReadonlySet<string> = new Set([
  'editCard',
  'recordTest',
  'exportCard',
  'remindShare',
]);

/** What did not happen, why, who can, rule and reference. */
export function refusal(reason: RefusalReason, context: RefusalContext): Notice {
  const { headline, why, who } = say(reason, context);
  const rule = reason.kind === 'denied' ? `ルール：${ruleOf(reason.rule, context)} · ` : '';
  const people = who ? `${who.label}：${textOfLine(who.text)}` : '';
  return {
    headline,
    why,
    ...(who ? { who } : {}),
    small: `${rule}参照 ${context.ref} · あなただけに表示`,
    summary: `${headline}${why}${people}`,
    code: reason.kind === 'denied' ? reason.rule : reason.kind,
  };
}

function todo(text: string): NonNullable<Notice['who']> {
  return { label: '対応', text: [text] };
}

function ruleOf(rule: string, { stage }: RefusalContext): string {
  const name = ruleName(rule);
  return stage === undefined ? name : `${name}、${stage}`;
}

function say(reason: RefusalReason, context: RefusalContext): Said {
  const deed = deeds[context.verb] ?? '操作';
  const taken = noVotes.has(context.verb) ? '受け付けられませんでした' : '記録されませんでした';
  const not = `${deed}は${taken}。何も変わっていません。`;
  const it = context.subject;
  switch (reason.kind) {
    case 'stranger':
      return {
        headline: not,
        why: 'このアカウントの持ち主を確認できません。',
        who: todo(`${context.operators} に登録を依頼してください。`),
      };
    case 'directoryAway':
      return {
        headline: not,
        why: 'グループを確認できないため、いまは誰も判断できません。',
        who: todo('数分後にもう一度お試しください。'),
      };
    case 'stale':
      return {
        headline: not,
        why:
          reason.what === undefined
            ? 'カードは更新済みです。新しいカードが表示されています。'
            : `カードは更新済みです。現在の表示：「${reason.what}」。`,
        ...(reason.what === undefined ? {} : { who: todo('現在のカードを確認してください。') }),
      };
    case 'denied':
      return { headline: not, why: whyOf(reason.why, context), ...whoCan(reason.who, deed) };
    case 'nothingToTakeBack':
      return {
        headline: '取り消すものはありません。何も変わっていません。',
        why: `${it} に、取り消せるご自身の投票はありません。`,
      };
    case 'tooLate':
      return {
        headline: not,
        why: '10 分以上経過したため、この操作は無効です。',
        who: todo('カードを確認し、もう一度判断してください。'),
      };
    case 'form':
      return {
        headline: not,
        why:
          reason.min > 0
            ? `${reason.min}〜${reason.max} 文字で入力してください。`
            : `${reason.max} 文字以内で入力してください。`,
      };
    case 'choice':
      return { headline: not, why: 'フォームの選択肢から 1 つ選んでください。' };
    case 'unreadable': {
      const { is, such } = lines[reason.of];
      return {
        headline: not,
        why: `${quote(plain(reason.text, 80))}は${is}として読み取れません。`,
        who: todo(`1 行に 1 つ、${such} のように書いてください。`),
      };
    }
    case 'unchanged':
      return {
        headline: not,
        why: 'フォームの内容が変更されていないため、書き込むものがありません。',
      };
    case 'wrongRoom':
      return {
        headline: not,
        why: 'ボタンは、Ringi がこのカードを投稿したチャンネルでのみ有効です。',
      };
    case 'unknownButton':
      return {
        headline: not,
        why: 'このボタンは現在のカードにありません。',
        who: todo('最新のカードを確認してください。'),
      };
    case 'working':
      return {
        headline: '処理中です。',
        why: `${it} の${deed}は受け付け済みです。結果はカードに表示されます。`,
      };
    case 'opening':
      return { headline: 'フォームを開いています…', why: '内容を読み取り中です。' };
    case 'notTaken':
      return {
        headline: not,
        why: 'いまは受け付けを記録できません。',
        who: todo('数分後にもう一度お試しください。'),
      };
    case 'notShown':
      return {
        headline: 'いまは表示できません。何も変わっていません。',
        why: '内容を読み取れませんでした。',
        who: todo('数分後にもう一度お試しください。'),
      };
    case 'tooMuch':
      return {
        headline: '次のページを開けませんでした。何も変わっていません。',
        why: 'ここまでの入力が長すぎるため、引き継げません。',
        who: todo('入力を短くしてください。'),
      };
  }
}

function whyOf(why: Why, { subject, stage, verb }: RefusalContext): string {
  const where = stage === undefined ? thisOne(verb) : `${stage} `;
  switch (why.kind) {
    case 'noRule':
      return `${where}でこの操作を許可するルールがありません。`;
    case 'notMember':
      return `この操作ができるのは ${and(why.groups)} のメンバーのみです。`;
    case 'maker':
      return why.how === 'registered'
        ? `${subject} はあなたが登録したため、ご自身では承認できません。`
        : `${subject} のパイプラインはあなたが開始したため、ご自身では承認できません。`;
    case 'unknownMaker':
      return `${subject} の登録者が不明なため、登録者本人でないことを確認できません。`;
    case 'gate': {
      const closed = why.gates.map(gateFigure).map((gate) => {
        const value = gate.value === undefined ? '報告なし' : ` ${gate.value}`;
        return `${topic(gate.metric)}${value}（${needed(gate.need)}が必要）`;
      });
      return `${where}のゲートは閉じています：${and(closed)}。`;
    }
    case 'cardIncomplete':
      return why.lacks.length === 0
        ? `${subject} のモデルカードを確認できません。`
        : `${subject} のモデルカードに未記入の項目があります：${and(why.lacks.map(fieldName))}。`;
    case 'expired':
      return `判断の期限は ${moment(why.at.toISOString(), 'date-time', 'UTC')} UTC に切れました。`;
  }
}

function thisOne(verb: string): string {
  return isOfModelCard(verb) ? 'このモデルカード' : 'このバージョン';
}

function whoCan(
  who: Extract<RefusalReason, { kind: 'denied' }>['who'],
  deed: string,
): Partial<Pick<Notice, 'who'>> {
  if (who.length === 0) return {};
  const text = who.flatMap(({ group, people }, n): Line => {
    const names = people
      .slice(0, 2)
      .flatMap((person, at): Line => [at === 0 ? '' : '、', { person }, ' さん']);
    const example: Line = names.length === 0 ? [] : ['（', ...names, 'など）'];
    return [n === 0 ? '' : '、', group, ...example];
  });
  return { who: { label: `${deed}ができる人`, text: text.filter((span) => span !== '') } };
}
