import { lackIn } from '../../deployments/lack-code.ts';
import { deniedBy } from '../../policies/denial-code.ts';
import { plain } from '../plain.ts';
import { ruleName } from './rule-name.ts';
import { lackOf } from './serving.ts';

const reasons: Readonly<Record<string, string>> = {
  subjectGone: '対象がすでにありません',
  gone: 'バージョンがレジストリにありません',
  rejected: 'その間にバージョンが却下されました',
  decidedElsewhere: 'その間に別の場所で判断されました',
  stillStands: 'バージョンが稼働中です',
  noWayBack: 'バージョンは戻し先ではありません',
  otherLeftOvers: '不要なものの一覧が変わりました',
  candidateGone: '戻し先のバージョンが使えません',
  notReadBack: 'レジストリの内容が書き込みと一致しません',
  pointerNotReadBack: 'ステージポインタが書き込みと一致しません',
  noPipeline: 'このモデルを作るパイプラインがわかりません',
  unknownParameter: 'パイプラインにないパラメータです',
  pipelineFailed: 'パイプラインが失敗しました',
  pipelineStopped: 'パイプラインが停止されました',
  pipelineGone: 'パイプラインの実行が見つかりません',
  runGone: '実行が見つかりません',
  rolloutNotAllowed: 'このデプロイ方法は ringi.yaml で許可されなくなりました',
  bindingGone: 'ステージを何で稼働させるかが ringi.yaml からなくなりました',
  rolledBackByAlarm: 'アラームにより元に戻りました',
  rolledBackSilently: 'AWS により元に戻りました',
  neverBegun: 'AWS が更新を開始しませんでした',
  endpointFailed: 'エンドポイントが稼働しませんでした',
  endpointChanged: 'その間にエンドポイントが別に変更されました',
  endpointGone: 'エンドポイントがありません',
  componentFailed: '推論コンポーネントが稼働しませんでした',
  tooLong: '制限時間を超えました',
  unknownOutcome: 'AWS の応答がなく、開始されたか不明です',
  noCard: 'モデルカードが見つかりません',
  noVersion: 'モデルカードの対象となるバージョンがありません',
  cardArchived: 'モデルカードがアーカイブされました',
  cardUnreadable: 'モデルカードの内容を読み取れません',
  cardTooLong: 'モデルカードが AWS の上限を超えます',
  nameTaken: '同じ名前の評価がすでにあります',
  editConflict: '同じ項目がその間に変更されました',
  notShared: 'カードの所有アカウントの共有では許可されていません',
  otherShare: 'ringi.yaml でこの共有の予定が変わっています',
  otherStatus: 'ステータスがその間に変更されました',
  exportFailed: 'AWS が PDF を作成できませんでした',
  exportUnreadable: 'PDF を読み取れません',
  shareFailed: '共有が AWS に反映されていません',
  seized: 'ロールバックが優先されました',
  otherRelease: 'このリリースの Ringi では扱えないカードです',
  sentenceGone: 'ringi.yaml の定めがなくなりました',
  noRound: '投票の記録がありません',
  'a rollback came first': '後から決定されたロールバックが優先されました',
  'not begun within an hour': '1 時間以内に開始できませんでした',
  'what was judged has changed since the decision': '決定後に根拠が変わりました',
  'somebody who decided it may no longer do so': '判断した人の権限がなくなりました',
};

const advices: Readonly<Record<string, string>> = {
  replaceFirst: '先に別のバージョンを昇格してください。',
  decideAgain: 'もう一度判断してください。',
  lookAtCard: 'モデルカードを確認してから、もう一度判断してください。',
  mendCard: 'SageMaker で内容を修正してください。JSON オブジェクトではありません。',
  shortenCard: '内容を短くしてください。上限は 100,000 文字です。',
  otherName: '別の名前で記録してください。',
  editAgain: '現在の内容を確認してから、もう一度編集してください。',
  exportAgain: 'SageMaker のエクスポートジョブを確認してから、もう一度お試しください。',
  lookAtBucket:
    'exportTo: のバケットの読み取りを Ringi のロールに許可してから、もう一度お試しください。',
  askOwner:
    '所有アカウントに AWSRAMPermissionSageMakerModelCards での共有を依頼し、Ringi のロールに書き込みを許可してから、もう一度判断してください。',
  askOwnerToExport:
    '所有アカウントに AWSRAMPermissionSageMakerModelCardsAllowExport での共有を依頼してから、もう一度依頼してください。',
  lookAtShares: 'AWS RAM のリソース共有を確認してから、もう一度判断してください。',
  lookAtMonitor: 'モニターを確認し、もう一度判断してください。',
  lookAtRegistry: 'レジストリでバージョンを確認し、もう一度判断してください。',
  afterRollback: 'ロールバックの理由を確認し、もう一度判断してください。',
  bindPipeline: 'パイプラインからバージョンを登録し、来歴を残してください。',
  lookAtParameters: 'パイプラインのパラメータを確認し、もう一度判断してください。',
  lookAtPipeline: 'パイプラインを確認し、もう一度判断してください。',
  lookAtEndpoint: 'エンドポイントとコンテナのログを確認し、もう一度判断してください。',
  lookAtModel: 'アラームの指標と新しいコンテナのログを確認し、もう一度判断してください。',
  otherWriter: 'ほかに書き込んでいるものを確認し、もう一度判断してください。',
  bindingGone: 'ringi.yaml の deployments: に行を戻し、もう一度判断してください。',
  rolledBackByAlarm: 'アラームの指標と新しいコンテナのログを確認し、もう一度判断してください。',
  rolledBackSilently: 'CloudWatch で新しいコンテナのログを確認し、もう一度判断してください。',
  neverBegun: 'SageMaker でエンドポイントを確認し、もう一度判断してください。',
  endpointFailed: 'エンドポイントとコンテナのログを確認し、もう一度判断してください。',
  endpointChanged: 'ほかにエンドポイントを変更しているものを確認し、もう一度判断してください。',
  endpointGone:
    'エンドポイントを作り直すか、ringi.yaml の deployments: の名前を直し、もう一度判断してください。',
  componentFailed: 'コンポーネントとコンテナのログを確認し、もう一度判断してください。',
  tooLong: 'AWS がまだ変更中の可能性があります。エンドポイントを確認し、もう一度判断してください。',
  unknownOutcome: 'もう一度判断する前に、SageMaker でエンドポイントを確認してください。',
  'a rollback came first': 'ロールバックの理由を確認し、もう一度判断してください。',
};

/** Why something was not done. */
export function because(text: string): string {
  const denied = deniedBy(text);
  if (denied === 'noRule') return 'ringi.yaml に許可するルールがなくなりました';
  if (denied !== undefined) return `ルール「${ruleName(denied)}」により許可されなくなりました`;
  const lack = lackIn(text);
  return lack ? lackOf(lack).what : (reasons[text] ?? plain(text, 160));
}

/** What a person must do first. */
export function advice(text: string): string {
  if (text === '') return '変わった点を確認し、もう一度判断してください。';
  return advices[text] ?? plain(text, 200);
}

/** The same for a reason that has an advice of its own, whatever else was advised. */
export function adviceFor(because: string, general: string): string {
  const lack = lackIn(because);
  return lack ? lackOf(lack).todo : (advices[because] ?? advice(general));
}
