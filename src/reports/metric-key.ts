/**
 * The name under which a metric is looked up: lower case, words joined by `_`, the field's many
 * spellings of one metric brought together (`ROC AUC`, `roc_auc` and `AUC` are `auc`).
 */
export function metricKey(name: string): string {
  const key = name
    .toLowerCase()
    .replaceAll(/[\s-]+/g, '_')
    .replaceAll(/_*\/_*/g, '/');
  const parts = key.split('/');
  const last = parts.pop() ?? '';
  return [...parts, aliases.get(last) ?? last].join('/');
}

const aliases: ReadonlyMap<string, string> = new Map([
  ['roc_auc', 'auc'],
  ['auc_roc', 'auc'],
  ['auroc', 'auc'],
  ['roc_auc_score', 'auc'],
  ['area_under_curve', 'auc'],
  ['acc', 'accuracy'],
  ['accuracy_score', 'accuracy'],
  ['precision_score', 'precision'],
  ['recall_score', 'recall'],
  ['f1_score', 'f1'],
  ['r2_score', 'r2'],
  ['r_squared', 'r2'],
  ['mean_squared_error', 'mse'],
  ['root_mean_squared_error', 'rmse'],
  ['mean_absolute_error', 'mae'],
  ['mean_absolute_percentage_error', 'mape'],
  ['logloss', 'log_loss'],
  ['kolmogorov_smirnov', 'ks'],
]);
