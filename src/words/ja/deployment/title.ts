import { clip } from '../../plain.ts';
import type { DeploymentFacts, DeploymentState } from '../../deployment-words.ts';

/** The state alone, such as `prod へデプロイ中`。 */
export function stateOf(facts: DeploymentFacts, state: DeploymentState): string {
  const { stage, from, back } = facts;
  switch (state.is) {
    case 'running':
      return back ? `${stage} へ復帰中` : `${stage} へデプロイ中`;
    case 'serves':
      return `${stage} で${back ? '再稼働' : '稼働中'}${but(state)}`;
    case 'returning':
      return `${stage} を v${state.to} に戻しています`;
    case 'replaced':
      return state.rolledBack ? `${stage} を v${state.by} に戻しました` : `${stage} での稼働終了`;
    case 'rolledBack':
      if (back) return from === undefined ? `${stage} への復帰失敗` : `${stage} は v${from} のまま`;
      return from === undefined ? '元に戻りました' : `v${from} に戻りました`;
    case 'givenUp':
      return `中止、${clip(stage, 20)} を v${state.to} に戻しています`;
    case 'wentBack':
      return `${stage} を v${state.to} に戻しました`;
    case 'notBack':
      return '中止、ロールバック未実行';
    case 'failed':
      return back ? `${stage} への復帰失敗` : `${stage} へのデプロイ失敗`;
  }
}

type Serving = Extract<DeploymentState, { readonly is: 'serves' }>;

function but({ fault, stays }: Serving): string {
  if (fault) return '、記録は未完了';
  return stays ? '、ロールバック未実行' : '';
}

/** How traffic comes to it. */
export function strategy({ by, step = 100 }: DeploymentFacts): string {
  switch (by) {
    case 'allAtOnce':
      return '一括切り替え';
    case 'canary':
      return 'カナリア';
    case 'linear':
      return `リニア（${step}% ずつ）`;
    case 'rolling':
      return `ローリング（${step}% ずつ）`;
    case 'first':
      return 'エンドポイントの新規作成';
    case 'component':
      return '推論コンポーネント';
    case 'pipeline':
      return 'パイプライン';
  }
}
