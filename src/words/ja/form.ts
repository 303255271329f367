import type { Effect, GateFigure } from '../model-package-facts.ts';
import type { FormWords } from '../model-package-parts.ts';
import { clip, plain } from '../plain.ts';
import { goesBack } from './goes-back.ts';
import { metric, needed, topic } from './figures.ts';
import { moreVotes } from './more-votes.ts';

const longest = 24;

/** What a form says, once, before a click counts. */
export const form: FormWords = {
  title: (verb, { stage = '', metric: gate = '', to = 0 }) =>
    clip(titleOf(verb, stage, gate, to), longest),
  submit: (verb) => submits[verb] ?? '送信',
  cancel: 'キャンセル',
  subject: (subject, stage) => (stage === undefined ? subject : `${subject}（${stage}）`),
  comment: 'コメント',
  reason: '理由',
  commentHint: 'カードを見る全員に表示されます。',
  reasonHint: 'カードを見る全員に表示されます。',
  rejectHint: 'カードを見る全員に表示され、登録者に通知されます。',
  auditHint: '監査記録に残り、カードに表示されます。',
  missing: (min) => (min > 1 ? `${min} 文字以上で入力してください。` : '理由を入力してください。'),
  effect: (effect) => [...effectOf(effect)],
};

const submits: Readonly<Record<string, string>> = {
  approve: '承認',
  promote: '昇格',
  reject: '却下',
  decline: '見送る',
  overrideGate: '免除',
  rollback: '戻す',
  propose: '再提案',
};

function titleOf(verb: string, stage: string, gate: string, to: number): string {
  switch (verb) {
    case 'approve':
      return `${stage} を承認`;
    case 'promote':
      return `${stage} へ昇格`;
    case 'reject':
      return 'バージョンを却下';
    case 'decline':
      return `${stage} を見送る`;
    case 'overrideGate':
      return override(metric(gate));
    case 'rollback':
      return `v${to} に戻す`;
    case 'propose':
      return `${stage} を再提案`;
    default:
      return verb;
  }
}

function override(name: string): string {
  const [word = ''] = name.split(/[ 、]/u);
  const titles = [`${name} ゲートを免除`, `${word} ゲートを免除`];
  return titles.find((title) => title.length <= longest) ?? 'ゲートを免除';
}

function effectOf(effect: Effect): readonly string[] {
  const { verb, version, stage = '' } = effect;
  switch (verb) {
    case 'approve':
      return [
        enough(effect, opening(effect) ?? `v${version} はただちに ${stage} に公開されます。`),
      ];
    case 'promote':
      return [enough(effect, opening(effect) ?? `${stage} はただちに v${version} を使用します。`)];
    case 'reject':
      return [
        `レジストリで v${version} を Rejected にします（全ステージ）。`,
        `${plain(effect.arn, 200)} に UpdateModelPackage を実行し、ModelApprovalStatus を Rejected にします。`,
        ...moreVotes(effect.missing),
      ];
    case 'decline':
      return [
        `v${version} は当面 ${stage} に進みません。登録は残り、${stage} で稼働中のものも変わりません。`,
        ...moreVotes(effect.missing),
      ];
    case 'overrideGate':
      return [...gateOf(effect.gate, effect.baseline), opens(effect)];
    case 'rollback':
      return [...(effect.back ? goesBack(effect.back) : []), ...moreVotes(effect.missing)];
    case 'propose':
      return [
        `${stage} の判断をもう一度依頼します。これだけでは何も決まりません。`,
        ...moreVotes(effect.missing),
      ];
    default:
      return [];
  }
}

/** The stage uses it once what serves the stage does. */
function opening({ serves, version, stage = '' }: Effect): string | undefined {
  if (serves === undefined) return undefined;
  return `${serves} を v${version} に更新し、稼働した時点で ${stage} が使用します。`;
}

/** The form is the same for everybody, so it says for whom it would be enough. */
function enough({ missing, of }: Effect, what: string): string {
  const [more] = moreVotes(missing);
  if (more !== undefined) return more;
  return of === undefined
    ? `あなたの承認で必要数に達します。${what}`
    : `${of} の方であれば、あなたの承認で必要数に達します。${what}`;
}

function gateOf(gate: GateFigure | undefined, baseline: Effect['baseline']): readonly string[] {
  if (!gate) return [];
  const value = gate.value === undefined ? '報告なし' : ` ${gate.value}`;
  const now = `${topic(gate.metric)}${value}、ゲートの条件は ${needed(gate.need)}です。`;
  return [baseline ? `${now}稼働中の v${baseline.version} は ${baseline.value} です。` : now];
}

function opens({ total, missing, of }: Effect): string {
  const opened = 'この操作はゲートを開けるだけで、昇格はしません。';
  const who = of === undefined ? '' : `${of} の `;
  if (total === 1) return `${opened}${who}1 名で足ります。`;
  return `${opened}${who}${total} 名が必要で、あなたが ${total - missing + 1} 人目です。`;
}
