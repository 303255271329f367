import { rejects as rejected } from './rejects.ts';

/** What going back means: for the pointer alone or for what serves, and for the version left. */
export function goesBack({ stage = '', to = 0, serves, rejects }: GoingBack): readonly string[] {
  return [
    serves === undefined
      ? `${stage} のポインタはただちに v${to} に戻ります。`
      : `${serves} の全トラフィックが v${to} に戻ります。実行中の更新は終わるまで待ちます。`,
    ...(rejects === undefined ? [] : [rejected(rejects)]),
  ];
}

type GoingBack = {
  readonly stage?: string | undefined;
  readonly to?: number;
  readonly serves?: string;
  readonly rejects?: number;
};
