/** What was done to a version, after its name: `uat へ昇格`。 */
export function did(verb: string, stage: string): string {
  const where = (after: string) => (stage === '' ? '' : `${stage} ${after}`);
  switch (verb) {
    case 'approve':
      return `${where('を')}承認`;
    case 'promote':
      return `${where('へ')}昇格`;
    case 'reject':
      return '却下';
    case 'decline':
      return `${where('を')}見送り`;
    case 'rollback':
      return stage === '' ? 'ロールバック' : `ロールバックにより ${stage} に復帰`;
    case 'propose':
      return `${where('を')}再提案`;
    case 'cleanUp':
      return '不要なものを削除';
    case 'retire':
      return `${where('で')}廃止`;
    case 'claim':
    case 'handOver':
      return '対応中';
    case 'snooze':
      return '通知停止';
    case 'unsnooze':
      return '通知再開';
    case 'silence':
      return '通知停止';
    case 'unsilence':
      return '通知再開';
    case 'accept':
      return `${where('で')}受け入れ`;
    case 'draftCard':
      return 'モデルカードの下書きを作成';
    case 'editCard':
      return 'モデルカードを編集';
    case 'submitCard':
      return 'モデルカードのレビューを依頼';
    case 'approveCard':
      return 'モデルカードを承認';
    case 'returnCard':
      return 'モデルカードを下書きに差し戻し';
    case 'archiveCard':
      return 'モデルカードをアーカイブ';
    case 'recordTest':
      return 'モデルカードにテストを記録';
    case 'exportCard':
      return 'モデルカードの PDF を作成';
    case 'shareCard':
      return 'モデルカードを共有';
    case 'acceptShare':
      return 'モデルカードの共有を承諾';
    case 'endShare':
      return 'モデルカードの共有を終了';
    case 'remindShare':
      return 'モデルカードの共有を催促';
    case 'expired':
      return `${where('の')}期限切れ`;
    default:
      return verb;
  }
}
