import type { Line } from '../../../card.ts';
import type { ContentFault } from '../../../model-cards/parse-content.ts';
import type { CardVerdict } from '../../model-card-words.ts';
import { clip, plain } from '../../plain.ts';
import { fieldValue } from '../field-value.ts';
import { quote } from '../quote.ts';

const longest = 160;

/** What it is for, how risky that is, and of which version it speaks; at most 160 characters. */
export function verdict(facts: CardVerdict): Line {
  if (facts.is === 'fault') return [clip(faulty(facts.fault), longest)];
  if (facts.is === 'unshared') return [unshared(facts)];
  if (facts.is === 'none') {
    if (facts.owner !== undefined) {
      return ['カードはそのアカウントのものであり、ほかのアカウントでは作成できません。'];
    }
    return [
      facts.about === undefined
        ? 'バージョンを登録すると、その情報から下書きを作成できます。'
        : 'このバージョンのレジストリ情報・トレーニングジョブ・レポートの内容を取り込みます。',
    ];
  }
  const { purpose, risk, about, complete } = facts;
  const speaks = about === undefined ? '' : `対象は v${about}。`;
  const says = complete === undefined ? '' : `必須 ${complete} 項目はすべて記入済み。`;
  const rating = risk === undefined ? '記録なし' : fieldValue('intended_uses.risk_rating', risk);
  const end = `リスク評価：${rating}。${says}${speaks}`;
  const room = Math.min(95, longest - end.length - '目的：「」。'.length);
  const start =
    purpose === undefined ? '目的：記録なし。' : `目的：${quote(clip(purpose, room))}。`;
  return [`${start}${end}`];
}

function unshared({ owner, account, now }: Extract<CardVerdict, { is: 'unshared' }>): string {
  switch (now) {
    case 'none':
      return `カードの所有者は ${owner} です。AWS RAM で ${account} に共有されると、ここで招待を承諾できます。`;
    case 'pending':
      return `招待はアカウント ${account} に届いています。承諾するとカードがここに表示されます。できる操作は ${owner} が決めた権限によります。`;
    case 'accepted':
      return `続く場合は、${account} の Ringi のロールに、このカードへの sagemaker:DescribeModelCard を許可してください。`;
  }
}

/** Why a content cannot be read. */
function faulty(fault: ContentFault): string {
  const mend = 'SageMaker で修正するまで、Ringi は表示も変更もしません。';
  switch (fault.kind) {
    case 'notJson':
      return `内容が JSON ではありません。${mend}`;
    case 'notObject':
      return `内容が JSON オブジェクトではありません。${mend}`;
    case 'tooDeep':
      return `内容の入れ子が ${fault.most} 段を超えています。${mend}`;
    case 'repeatedKey':
      return `同じキーが 2 回あり、書き込むと一方が失われます。${mend}`;
    case 'number':
      return `数値 ${plain(fault.text, 30)} は書き込むと別の値になります。${mend}`;
  }
}
