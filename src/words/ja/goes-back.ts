import { plain } from '../plain.ts';
import type { GoingBack } from '../serving-words.ts';
import { rejects as rejected } from './rejects.ts';
import { serving } from './serving.ts';

/** What going back means, and what it calls: for the pointer or what serves, and what is left. */
export function goesBack({ stage, to, served, pointer, rejects }: GoingBack): readonly string[] {
  return [
    ...(served
      ? [
          `${served.name} の全トラフィックが v${to} に戻ります。実行中の更新は終わるまで待ちます。`,
          serving.call(served, undefined),
        ]
      : [
          `${stage} のポインタはただちに v${to} に戻ります。`,
          `${plain(pointer, 200)} に PutParameter を実行します。`,
        ]),
    ...(rejects ? [rejected(rejects)] : []),
  ];
}
