import type { Check } from '../../deployments.ts';
import type { RolloutSentence } from '../../deployments/rollout-sentence.ts';
import { plain, plainName } from '../plain.ts';
import type { ServingWords } from '../serving-words.ts';

/** How a version comes to be served. */
export const serving: ServingWords = {
  missing(check, stage) {
    const { what, todo } = lackOf(check);
    return `${stage} ではまだ稼働できません：${what}。${todo}`;
  },
  rollout: 'トラフィックの移し方',
  rolloutHint: '複数人で判断する場合は、最後に投票した人の選択が使われます。',
  way,
  call({ by, arn, first }, only) {
    const name = plain(arn, 200);
    switch (by) {
      case 'endpoint':
        if (first) return `${name} を CreateEndpoint で新しく作成します。`;
        return only
          ? `${name} に UpdateEndpoint を実行します（${way(only)}）。`
          : `${name} に UpdateEndpoint を実行します。`;
      case 'inferenceComponent':
        return `${name} に UpdateInferenceComponent を実行します。`;
      case 'pipeline':
        return `自社のパイプラインに通知し、${name} で稼働するまで待ちます。`;
    }
  },
  checks: '稼働の前提',
  found(checks) {
    const groups = [
      { label: '確認済み', is: 'known' },
      { label: '不足', is: 'missing' },
      { label: '事前に確認できないもの', is: 'unknown' },
    ] as const;
    return groups
      .map(({ label, is }) => ({ label, names: namesOf(checks, is) }))
      .filter(({ names }) => names.length > 0)
      .map(({ label, names }) => `${label}：${names.join('、')}`)
      .join('。');
  },
};

type Lack = { readonly what: string; readonly todo: string };

const nouns: Readonly<Record<Check['what'], string>> = {
  image: 'イメージ',
  artifact: 'アーティファクト',
  key: '鍵',
  alarm: 'アラーム',
  alarmQuiet: '正常なアラーム',
  variant: 'バリアント',
  previous: '戻し先',
  endpoint: 'エンドポイント',
  firstEndpoint: 'インスタンスタイプ',
  usableEndpoint: '使えるエンドポイント',
  component: '推論コンポーネント',
  quota: 'クォータ',
};

function namesOf(checks: readonly Check[], is: Check['is']): readonly string[] {
  return [...new Set(checks.filter((each) => each.is === is).map(({ what }) => nouns[what]))];
}

/** What lacks, and what to do about it. */
export function lackOf({ what, name: raw, because }: Check): Lack {
  const name = plainName(raw, 100);
  const why = because === undefined ? '' : `（${plain(because, 120)}）`;
  switch (what) {
    case 'image':
      return {
        what: `イメージ ${name} がないか、読み取れません${why}`,
        todo: 'プッシュするか、取得を許可してください。',
      };
    case 'artifact':
      return {
        what: `アーティファクト ${name} がないか、読み取れません${why}`,
        todo: '復元するか、読み取りを許可してください。',
      };
    case 'key':
      return {
        what: `鍵 ${name} を使えません${why}`,
        todo: '復号を許可してください。',
      };
    case 'alarm':
      return {
        what: `アラーム ${name} がありません`,
        todo: '作成するか、ringi.yaml から外してください。',
      };
    case 'alarmQuiet':
      return {
        what: `アラーム ${name} が ALARM です${why}`,
        todo: '更新してもすぐに元に戻されます。',
      };
    case 'variant':
      return {
        what: `エンドポイントにバリアント ${name} がありません`,
        todo: 'ringi.yaml の名前を直してください。',
      };
    case 'previous':
      return {
        what: `稼働中の ${name} が削除されていて、戻し先がありません`,
        todo: '先に作り直してください。',
      };
    case 'endpoint':
    case 'firstEndpoint':
      return {
        what: `エンドポイント ${name} がありません`,
        todo: '作成するか、ringi.yaml に instanceType を書いてください。',
      };
    case 'usableEndpoint':
      return {
        what: `エンドポイント ${name} は失敗しています${why}`,
        todo: '削除してください。失敗したものは更新できません。',
      };
    case 'component':
      return {
        what: `推論コンポーネント ${name} がありません`,
        todo: '作成するか、ringi.yaml の名前を直してください。',
      };
    case 'quota':
      return {
        what: `${name} のクォータが足りません${why}`,
        todo: 'AWS に引き上げを申請してください。',
      };
  }
}

function way(rollout: RolloutSentence): string {
  switch (rollout.strategy) {
    case 'allAtOnce':
      return rollout.wait === undefined ? '一括' : `一括、${minutes(rollout.wait)}間観察`;
    case 'canary':
      return `カナリア：${rollout.step}%、${minutes(rollout.wait)}後に残り`;
    case 'linear':
      return `リニア：${minutes(rollout.wait)}ごとに ${rollout.step}%`;
    case 'rolling':
      return `ローリング：${minutes(rollout.wait)}ごとにインスタンスの ${rollout.step}%`;
  }
}

function minutes(ms: number): string {
  return ms < 60_000 ? `${ms / 1000} 秒` : `${Math.round(ms / 60_000)} 分`;
}
