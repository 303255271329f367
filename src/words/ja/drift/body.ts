import type { Line } from '../../../card.ts';
import type { DriftWarning } from '../../drift-facts.ts';
import { plain, plainName } from '../../plain.ts';
import { because } from '../because.ts';
import { both } from '../lists.ts';
import { when } from '../moments.ts';
import { quote } from '../quote.ts';
import { things } from './lead.ts';

/** How much of the model's attribution the drifted features carry. */
export function weight(features: number, of: number, percent: string): Line {
  if (features === of) {
    return features === 1
      ? [`この特徴量で寄与度の ${percent} を占めます。`]
      : [`この ${things(features)}で寄与度の ${percent} を占めます。`];
  }
  return [`うち ${things(features)}で寄与度の ${percent} を占めます。`];
}

/** The monitor's own sentence. */
export function quoted(name: string, text: string): Line {
  return [`${name}：${quote(plain(text, 200))}`];
}

const deeds: Readonly<Record<string, string>> = {
  rollback: 'ロールバック',
  accept: '新しい基準',
  retrain: '再学習',
};

/** One Check line. */
export function warning(facts: DriftWarning): Line {
  switch (facts.is) {
    case 'reason':
      return [quote(plain(facts.text, 300))];
    case 'computed': {
      const method = facts.method === undefined ? '' : `（${plainName(facts.method, 40)}）`;
      const files = facts.from.map((file) => plainName(file, 40));
      const what = facts.of === 'histograms' ? 'ヒストグラム' : '特徴量の順位';
      const from = files.length === 0 ? '' : `${both(files)} の`;
      return [`スコアは ${from}${what}から Ringi が計算しました${method}。`];
    }
    case 'silent':
      return [when(facts.since, 'time'), ' から報告なし：解消または悪化の可能性があります。'];
    case 'fileUnreadable':
      return [`${plainName(facts.file, 60)} を読み取れません（${plain(facts.why, 60)}）。`];
    case 'runFailed':
      return [
        when(facts.at, 'time'),
        facts.reason === undefined
          ? ' の実行は失敗しました。'
          : ` の実行は失敗しました：${quote(plain(facts.reason, 160))}`,
      ];
    case 'muted':
      return [
        `${plainName(facts.monitor, 60)} の ${plainName(facts.alert, 40)} が原因の可能性があるため、通知を止めています。`,
      ];
    case 'notDone':
      return [`${deeds[facts.verb] ?? '決定'}は実行できませんでした：${because(facts.because)}。`];
    case 'severalServe':
      return [
        `${both(facts.versions.map((version) => `v${version}`))} が稼働中で、数値は全体のものです。`,
      ];
  }
}
