import type { DeploymentFacts, DeploymentState } from '../../deployment-words.ts';

/** The state alone, such as `prod へデプロイ中`。 */
export function stateOf(facts: DeploymentFacts, state: DeploymentState): string {
  const { stage, from, back } = facts;
  switch (state.is) {
    case 'running':
      return back ? `${stage} へ復帰中` : `${stage} へデプロイ中`;
    case 'serves':
      return back ? `${stage} で再稼働` : `${stage} で稼働中`;
    case 'returning':
      return `${stage} を v${state.to} に戻しています`;
    case 'replaced':
      return state.rolledBack ? `${stage} を v${state.by} に戻しました` : `${stage} での稼働終了`;
    case 'rolledBack':
      return from === undefined ? '元に戻りました' : `v${from} に戻りました`;
    case 'seized':
      return from === undefined ? `${stage} を元に戻しました` : `${stage} を v${from} に戻しました`;
    case 'failed':
      return `${stage} へのデプロイ失敗`;
  }
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
    case 'component':
      return '推論コンポーネント';
    case 'pipeline':
      return 'パイプライン';
  }
}
