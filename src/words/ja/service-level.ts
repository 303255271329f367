import type { Line } from '../../card.ts';
import { textOfLine } from '../../card/text-of-line.ts';
import type { LevelFigure } from '../deployment-facts.ts';
import { firstFitting } from '../first-fitting.ts';
import { clip, plainName } from '../plain.ts';
import type {
  ServiceLevelFacts,
  ServiceLevelState,
  ServiceLevelWords,
} from '../service-level-words.ts';
import { named } from './lists.ts';
import { span, when } from './moments.ts';

const longest = { title: 60, lead: 70 } as const;

/** A service level's card, in Japanese. */
export const serviceLevel: ServiceLevelWords = {
  title: ({ group, stage }, state) => {
    const rest = `：${clip(stateOf(stage, state), 44)}`;
    return `${clip(group, longest.title - rest.length)}${rest}`;
  },
  lead: ({ stage }, state) => {
    switch (state.is) {
      case 'breached':
        return breached(state.breaches);
      case 'returning': {
        const by = named(state.people.slice(0, 2));
        return [clip(`v${state.to} に戻しています（${by}が決定）。`, longest.lead)];
      }
      case 'met':
        return [when(state.at, 'time'), ' に基準内へ戻りました。'];
      case 'replaced':
        return [`${stage} では${state.rolledBack ? '再び' : ''} v${state.by} が稼働中です。`];
      case 'unwatched':
        return ['回復しないまま観察が終わりました。'];
    }
  },
  verdict,
  measured: ({ until }) => ['直近 10 分間の測定値、', when(until, 'time'), ' まで毎分確認。'],
  summary: ({ group, stage }, state, { lead, verdict: meaning }) =>
    `${plainName(group, 63)}：${stateOf(stage, state)}。${lead}${meaning}`,
  says: ({ stage, version }, state) => `v${version}：${stateOf(stage, state)}。`,
  changed: '稼働中のバージョンまたは戻し先が変わりました',
  notes: {
    opened: (facts, breaches, again) => {
      const what = `${facts.stage} のサービスレベル未達${again ? '（再発）' : ''}：`;
      const bold: Line = [what, ...breached(breaches)];
      const context: Line = [...serves(facts), 'ボタンは上のカードにあります。'];
      return { bold, context, summary: `${textOfLine(bold)}${textOfLine(context)}` };
    },
    resolved: ({ stage, version }, end) => {
      const text = {
        met: `解消：${stage} の v${version} は基準内に戻りました。`,
        replaced: `解消：${stateOf(stage, end)}。`,
        unwatched: `観察終了：${stage} の v${version} は回復していません。`,
      }[end.is];
      return { bold: [text], summary: text };
    },
  },
};

/** The state alone, such as `prod のサービスレベル未達`。 */
function stateOf(stage: string, state: ServiceLevelState): string {
  switch (state.is) {
    case 'breached':
      return `${stage} のサービスレベル未達`;
    case 'returning':
      return `${stage} を v${state.to} に戻しています`;
    case 'met':
      return `${stage} のサービスレベル回復`;
    case 'replaced':
      return state.rolledBack
        ? `${stage} を v${state.by} に戻しました`
        : `${stage} は v${state.by} に交代`;
    case 'unwatched':
      return `${stage} のサービスレベル観察終了`;
  }
}

/** What the numbers mean. */
function verdict(facts: ServiceLevelFacts, state: ServiceLevelState): Line {
  const { version, stage, until } = facts;
  switch (state.is) {
    case 'breached':
      return serves(facts);
    case 'returning':
      return [`それまでは v${version} が ${stage} で稼働します。`, ...breached(state.breaches)];
    case 'met':
      return [...lasted(version, state), when(until, 'time'), ' まで観察します。'];
    case 'replaced':
      return lasted(version, state);
    case 'unwatched':
      return [
        `v${version} は `,
        when(state.since, 'date-time'),
        ' から基準外です。CloudWatch でエンドポイントを確認してください。',
      ];
  }
}

type Lasted = { readonly since: string; readonly at: string };

function lasted(version: number, { since, at }: Lasted): Line {
  return [`v${version} が基準外だった時間：`, ...span(since, at), '。'];
}

function serves({ version, stage, since, from }: ServiceLevelFacts): Line {
  const before = from === undefined ? '。' : `（以前は v${from}）。`;
  return [when(since, 'date-time'), ` から ${stage} で v${version} が稼働中${before}`];
}

function breached(breaches: readonly LevelFigure[]): Line {
  if (breaches.length === 0) return ['呼び出しが少なく、回復したか判断できません。'];
  const full = breaches.map((each) => {
    const { value, limit = '', is } = each;
    return `${nameOf(each)} ${value}（${is === 'above' ? '上限' : '下限'} ${limit}）`;
  });
  const short = breaches.map((each) => `${nameOf(each)} ${each.value}`);
  return firstFitting(
    [full, short].map((each) => [`${each.join('、')}。`]),
    longest.lead,
  );
}

function nameOf({ metric }: LevelFigure): string {
  return { p99: 'p99 レイテンシ', errors: 'エラー率', availability: '可用性' }[metric];
}
