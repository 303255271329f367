import { textOfLine } from '../../card/text-of-line.ts';
import type { DownStatus, EndpointState, EndpointWords } from '../endpoint-words.ts';
import { clip, plainName } from '../plain.ts';
import { and } from './lists.ts';
import { when } from './moments.ts';
import { plainNote } from '../plain-note.ts';

const titles: Readonly<Record<EndpointState, string>> = {
  OutOfService: 'エンドポイント停止',
  Failed: 'エンドポイント失敗',
  UpdateRollbackFailed: 'エンドポイントに新旧混在',
  changing: 'エンドポイント変更中',
  resolved: 'エンドポイント復旧',
  deleted: 'エンドポイント削除',
};

const advice: Readonly<Record<DownStatus, string>> = {
  OutOfService:
    '呼び出しはエラーになります。CloudWatch でコンテナのログを確認し、動作する設定で更新してください。',
  Failed:
    '失敗したエンドポイントは削除しかできません。原因を取り除き、削除して、同じ名前で作り直してください。',
  UpdateRollbackFailed:
    '更新に失敗し、元にも戻せませんでした。新旧の両方が応答している可能性があります。動作する設定でもう一度更新してください。',
};

/** A lead has 70 characters; the name stands in full below it. */
const room = 36;

/** An endpoint's card, in Japanese. */
export const endpoint: EndpointWords = {
  title: (group, state) => `${clip(group, 32)}：${titles[state]}`,
  lead: {
    down: ({ endpoint: name, status, at, long }) => [
      `${plainName(name, room - status.length)} は `,
      when(at, long ? 'date' : 'time'),
      ` から ${status} です。`,
    ],
    changing: (name, status) => [`${plainName(name, room)} は現在 ${plainName(status, 24)} です。`],
    resolved: (at) => ['障害は ', when(at, 'time'), ' に解消しました。'],
    deleted: (name, at) => [`${plainName(name, room)} は `, when(at, 'time'), ' 以降ありません。'],
  },
  verdict: ({ endpoint: name, versions, stage }) => [
    versions.length === 0
      ? `${plainName(name, 63)} が提供するバージョンは不明です。`
      : `${plainName(name, 63)} の設定上の提供バージョン：${and(versions.slice(0, 4).map((n) => `v${n}`))}${stage === undefined ? '' : `（${plainName(stage, 32)}）`}`,
  ],
  absence: ['再び作成されるまで、呼び出しはエラーになります。'],
  advice: (status) => advice[status],
  summary: ({ group, state, lead }) => `${plainName(group, 63)}：${titles[state]}。${lead}`,
  says: (state, name) => `${titles[state]}：${plainName(name, 63)}。`,
  changed: 'エンドポイントが変わりました',
  notes: {
    opened: (lead, todo) => ({
      bold: lead,
      context: [todo],
      summary: `${textOfLine(lead)}${todo}`,
    }),
    resolved: plainNote('解消：エンドポイントは復旧しました。'),
    deleted: plainNote('解消：エンドポイントは削除されました。'),
  },
};
