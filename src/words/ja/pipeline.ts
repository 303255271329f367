import type { Cause } from '../../pipelines/cause-of.ts';
import type { PipelineState, PipelineWords } from '../pipeline-words.ts';
import { clip, plainName } from '../plain.ts';
import { named } from './lists.ts';
import { when } from './moments.ts';
import { quote } from './quote.ts';
import { quorum } from './rule.ts';
import { plainNote } from '../plain-note.ts';

const titles: Readonly<Record<PipelineState, string>> = {
  failed: 'パイプライン失敗',
  again: 'パイプライン再実行中',
  resolved: 'パイプライン復旧',
};

const steps: Readonly<Record<string, string>> = {
  Succeeded: ' ✓',
  Failed: ' 失敗',
  Stopped: ' 停止',
  Executing: ' 実行中',
};

/** A pipeline's card, in Japanese. */
export const pipeline: PipelineWords = {
  title: (group, state) => `${clip(group, 38)}：${titles[state]}`,
  lead: {
    failed: (step, cause) => {
      const where = step === null ? '失敗' : `${plainName(step, 24)} で失敗`;
      return `${where}：${causes(cause)}。`;
    },
    retrying: (people) => `${named(people.slice(0, 2))}が再実行を決定しました。`,
    again: (startedAt) => ['再実行中：', when(startedAt, 'time'), ' から。'],
    resolved: (at) => ['実行に成功：', when(at, 'time'), '。'],
  },
  verdict: ({ pipeline: name, at, times }) => [
    plainName(name, 60),
    ...(at === undefined ? [] : ['、', when(at, 'date-time')]),
    times > 1 ? `、${times} 回連続。` : '。',
  ],
  step: (name, status) => `${plainName(name, 24)}${steps[status] ?? ''}`,
  advice,
  retry: '再実行',
  accessibility: (name) => `${name} の失敗した実行を再実行`,
  form: {
    title: 'パイプラインを再実行',
    submit: '再実行',
    cancel: 'キャンセル',
    effect: (step, missing) => [
      missing > 1
        ? `あなたのほかに、あと ${missing - 1} 名必要です。`
        : `RetryPipelineExecution により、${step === null ? '失敗した箇所' : ` ${plainName(step, 40)} `}からただちに再開します。`,
      '原因が残っていれば、また失敗します。',
    ],
    comment: 'コメント',
    hint: 'カードを見る全員が読めます。',
  },
  rule: (rule) =>
    rule
      ? [`再実行には ${quorum(rule)}が必要です。`]
      : ['再実行のルールなし：誰も判断できません。'],
  summary: ({ group, pipeline: name, state, lead }) =>
    `${plainName(group, 63)}：${titles[state]}。${plainName(name, 80)}。${lead}`,
  says: (state, lead) => `${titles[state]}。${lead}`,
  changed: '別の実行が失敗しました',
  notes: {
    opened: (lead, todo) => ({
      bold: [lead],
      ...(todo === '' ? {} : { context: [todo] }),
      summary: `${lead}${todo}`,
    }),
    decided: (people, reason) => {
      const said = reason === undefined || reason === '' ? '' : `：${quote(clip(reason, 300))}`;
      const spans = people.flatMap(({ span }, n) =>
        n === 0 ? [span, ' さん'] : ['、', span, ' さん'],
      );
      const text = `が再実行しました${said === '' ? '。' : said}`;
      return { bold: [...spans, text], summary: `${named(people.map(({ name }) => name))}${text}` };
    },
    done: plainNote('パイプラインが成功しました。'),
    resolved: plainNote('解消：新しい実行が成功しました。'),
  },
};

function causes(cause: Cause): string {
  switch (cause.is) {
    case 'access':
      return `${cause.action} の権限がありません`;
    case 'quota':
      return 'クォータの上限です';
    case 'capacity':
      return 'AWS に空きインスタンスがありません';
    case 'image':
      return 'イメージが見つかりません';
    case 'data':
      return '入力データが見つかりません';
    case 'algorithm':
      return cause.exit === undefined
        ? 'アルゴリズムがエラーで終了'
        : `アルゴリズムが終了コード ${cause.exit} で終了`;
    case 'unknown':
      return '理由を参照';
  }
}

function advice(cause: Cause): string {
  switch (cause.is) {
    case 'access':
      return `パイプラインのロールに${on(cause.on)} ${cause.action} を許可し、再実行してください。`;
    case 'quota':
      return `AWS に${cause.limit === undefined ? 'クォータ' : quote(cause.limit)}の引き上げを依頼するか、使用量を減らして再実行してください。`;
    case 'capacity':
      return `時間をおくか、${cause.instance ?? '今'}以外のインスタンスを選び、再実行してください。`;
    case 'image':
      return `${cause.image ?? 'イメージ'} を ECR に登録するか、パイプラインの名前を直し、新しく開始してください。`;
    case 'data':
      return `${cause.on ?? '入力データ'} を確認してください。何もありません。`;
    case 'algorithm':
      return 'CloudWatch のジョブログを確認してください。再実行は同じコードとデータで動きます。';
    case 'unknown':
      return '';
  }
}

function on(place: string | undefined): string {
  return place === undefined ? '' : `、${place} への`;
}
