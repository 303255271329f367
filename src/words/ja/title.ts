import type { State, Version } from '../model-package-facts.ts';
import { clip } from '../plain.ts';
import { adviceFor } from './because.ts';

const longest = 60;

/** `credit-risk v12`. */
export function name({ group, version }: Version): string {
  return `${group} v${version}`;
}

/** Subject, colon, state; a long group name gives way. */
export function title(subject: Version, state: State): string {
  return titled(subject, stateOf(state));
}

/** The same with any words after the colon. */
export function titled({ group, version }: Version, says: string): string {
  const rest = ` v${version}：${clip(says, 40)}`;
  return `${clip(group, longest - rest.length)}${rest}`;
}

/** The state alone, such as `uat 済み、prod の承認待ち`。 */
export function stateOf(state: State): string {
  switch (state.is) {
    case 'approval':
      return `${state.stage} の承認待ち`;
    case 'ready':
      return `${state.at} 済み、${state.stage} の承認待ち`;
    case 'closed':
      return state.at === undefined
        ? `${state.stage} のゲート不合格`
        : `${state.at} 済み、${state.stage} のゲート不合格`;
    case 'going':
      return `${state.stage} へ反映中`;
    case 'rejecting':
      return '却下を反映中';
    case 'returning':
      return `${state.stage} を v${state.to} に戻しています`;
    case 'in':
      return `${state.at} で稼働中`;
    case 'declined':
      return state.at === undefined
        ? `${state.stage} は見送り`
        : `${state.at} 済み、${state.stage} は見送り`;
    case 'rejected':
      return '却下';
    case 'notDone':
      return state.stage === undefined
        ? '決定を実行できません'
        : `${state.stage} の決定を実行できません`;
    case 'rolledBack':
      return `${state.stage} を v${state.to} に戻しました`;
    case 'outside':
      return 'Ringi の外で変更あり';
    case 'expired':
      return '期限切れ';
    case 'superseded':
      return `v${state.by} に交代`;
    case 'failed':
      return '登録失敗';
    case 'registered':
      return '登録済み';
  }
}

/** What there is to know when nothing is asked. */
export function rest(
  state: State,
  more: { readonly next?: string; readonly because?: string; readonly advice?: string },
): string {
  const { next } = more;
  const again = next === undefined ? '' : `${next} は再提案できます。`;
  switch (state.is) {
    case 'going':
      return 'レジストリ、ポインタ、ライフサイクルに書き込んでいます。';
    case 'rejecting':
      return 'レジストリに書き込んでいます。';
    case 'returning':
      return `${state.stage} のポインタを v${state.to} に戻しています。`;
    case 'in':
      return '最後のステージに到達しました。';
    case 'declined':
    case 'superseded':
      return `登録は残ります。${again}`;
    case 'rejected':
      return 'どのステージにも進めません。';
    case 'notDone':
      return adviceFor(more.because ?? '', more.advice ?? '');
    case 'rolledBack':
      return `${state.stage} のポインタは v${state.to} です。${again}`;
    case 'expired':
      return `時間の経過だけで承認されることはありません。${again}`;
    case 'failed':
      return 'SageMaker での登録が完了しなかったため、判断することはありません。';
    case 'approval':
    case 'ready':
    case 'closed':
    case 'outside':
    case 'registered':
      return next === undefined ? '判断待ちはありません。' : `次は ${next} です。`;
  }
}
