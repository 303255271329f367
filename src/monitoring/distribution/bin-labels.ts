/**
 * A bin's bounds for an axis: `2–4`, `450k–500k`, and `18+` or `<10` where values lie beyond it. No
 * exact least or greatest value is ever among them, for that would be one record's.
 */
export function binLabels(edges: readonly number[], beyond: Beyond): readonly string[] {
  const write = writer(edges);
  const last = edges.length - 2;
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? from;
    if (i === 0 && beyond.before) return `<${write(to)}`;
    if (i === last && beyond.after) return `${write(from)}+`;
    // Bins of one whole number are that number.
    if (beyond.whole && to - from === 1) return write(from);
    return `${write(from)}${from < 0 ? '…' : '–'}${write(to)}`;
  });
}

/** Whether values lie before the first bin and after the last; `whole`: all are whole numbers. */
export type Beyond = {
  readonly before: boolean;
  readonly after: boolean;
  readonly whole: boolean;
};

const units = [
  { from: 1e12, each: 1e12, sign: 'T' },
  { from: 1e9, each: 1e9, sign: 'B' },
  { from: 1e6, each: 1e6, sign: 'M' },
  // 1990–2000 reads better than 1.99k–2k.
  { from: 1e4, each: 1e3, sign: 'k' },
  { from: 0, each: 1, sign: '' },
] as const;

function writer(edges: readonly number[]): (value: number) => string {
  const greatest = Math.max(...edges.map((edge) => Math.abs(edge)));
  const step = Math.abs((edges[1] ?? 0) - (edges[0] ?? 0));
  if (greatest >= 1e16 || greatest < 1e-4) return exponential;
  const unit = units.find(({ from, each }) => greatest >= from && step >= each / 100) ?? units[4];
  const decimals = Math.min(15, Math.max(0, 1 - Math.floor(Math.log10(step / unit.each))));
  return (value) => {
    const text = String(Number((Math.abs(value) / unit.each).toFixed(decimals)));
    return `${value < 0 ? '−' : ''}${text}${value === 0 ? '' : unit.sign}`;
  };
}

function exponential(value: number): string {
  const [digits, power = ''] = value.toExponential(11).split('e');
  return value === 0 ? '0' : `${Number(digits)}e${Number(power)}`.replaceAll('-', '−');
}
