import { plain } from '../plain.ts';

const reasons: Readonly<Record<string, string>> = {
  gone: 'バージョンがレジストリにありません',
  rejected: 'その間にバージョンが却下されました',
  decidedElsewhere: 'その間に別の場所で判断されました',
  candidateGone: '戻し先のバージョンが使えません',
  notReadBack: 'レジストリの内容が書き込みと一致しません',
  pointerNotReadBack: 'ステージポインタが書き込みと一致しません',
  noPipeline: 'このモデルを作るパイプラインがわかりません',
  unknownParameter: 'パイプラインにないパラメータです',
  pipelineFailed: 'パイプラインが失敗しました',
  pipelineStopped: 'パイプラインが停止されました',
  pipelineGone: 'パイプラインの実行が見つかりません',
  runGone: '実行が見つかりません',
  seized: 'ロールバックが優先されました',
  'not begun within an hour': '1 時間以内に開始できませんでした',
  'what was judged has changed since the decision': '決定後に根拠が変わりました',
  'somebody who decided it may no longer do so': '判断した人の権限がなくなりました',
};

const advices: Readonly<Record<string, string>> = {
  decideAgain: 'もう一度判断してください。',
  lookAtMonitor: 'モニターを確認し、もう一度判断してください。',
  lookAtRegistry: 'レジストリでバージョンを確認し、もう一度判断してください。',
  afterRollback: 'ロールバックの理由を確認し、もう一度判断してください。',
  bindPipeline: 'パイプラインからバージョンを登録し、来歴を残してください。',
  lookAtParameters: 'パイプラインのパラメータを確認し、もう一度判断してください。',
  lookAtPipeline: 'パイプラインを確認し、もう一度判断してください。',
  otherWriter: 'ほかに書き込んでいるものを確認し、もう一度判断してください。',
};

/** Why something was not done. */
export function because(text: string): string {
  return reasons[text] ?? plain(text, 160);
}

/** What a person must do first. */
export function advice(text: string): string {
  if (text === '') return '変わった点を確認し、もう一度判断してください。';
  return advices[text] ?? plain(text, 200);
}
