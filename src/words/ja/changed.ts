import type { ModelPackageWords } from '../model-package-words.ts';
import { and } from './lists.ts';

const said = {
  report: 'レポートが更新されました。',
  metrics: '指標が変わりました。',
  image: 'コンテナが変わりました。',
  baseline: '比較対象が変わりました。',
  status: '承認ステータスが変わりました。',
  stage: 'ステージの状態が変わりました。',
} as const;

/** Which parts of the evidence differ. */
export const changed: ModelPackageWords['changed'] = (parts, files) =>
  parts
    .map((part) => {
      if (part !== 'report' || files.length === 0) return said[part];
      return `レポート ${and(files)} が更新されました。`;
    })
    .join('');
