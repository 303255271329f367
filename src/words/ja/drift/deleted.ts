import type { DriftWords } from '../../drift-words.ts';
import { clip, plainName } from '../../plain.ts';

/** The monitor itself is no longer there. */
export const deleted: DriftWords['deleted'] = ({ group, monitor, stage, fired }) => {
  const where = stage === undefined ? '' : `（${stage}）`;
  const name = plainName(monitor, 80);
  const bold = `${name} が削除され、${group}${where} は監視されていません。`;
  const verdict = fired
    ? '検知した内容は、違反のない実行で解消されていません。'
    : '最後に確認した時点で問題はありませんでした。';
  return {
    title: clip(`${group}：モニター削除`, 60),
    lead: clip(`${group}${where} は監視されていません。`, 70),
    verdict,
    note: { bold: [bold], context: [verdict], summary: `${bold}${verdict}` },
  };
};
