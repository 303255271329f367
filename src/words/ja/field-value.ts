const ratings: Readonly<Record<string, string>> = {
  High: '高',
  Medium: '中',
  Low: '低',
  Unknown: '不明',
};

const directions: Readonly<Record<string, string>> = { Maximize: '最大化', Minimize: '最小化' };

const values: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'intended_uses.risk_rating': ratings,
  'training_details.objective_function.function.function': directions,
};

/** What AWS's own values of a path are called; any other value as it is. */
export function fieldValue(path: string, value: string): string {
  const named = Object.hasOwn(values, path) ? values[path] : undefined;
  return named && Object.hasOwn(named, value) ? (named[value] ?? value) : value;
}
