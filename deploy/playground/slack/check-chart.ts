import { checkLength } from './check-length.ts';
import type { Report } from './check-text.ts';
import { dict, type Dict } from './dict.ts';
import { dicts } from './dicts.ts';
import { limits } from './limits.ts';
import { stringOf } from './string-of.ts';

/** Checks a `data_visualization` block of lines, bars or areas. */
export function checkChart(block: Dict, pointer: string, report: Report): void {
  checkName(block.title, limits.chartTitle, `${pointer}/title`, report);
  const chart = dict(block.chart);
  if (!['line', 'bar', 'area', 'pie'].includes(stringOf(chart.type))) {
    report(`unsupported chart: ${stringOf(chart.type)}`, `${pointer}/chart/type`);
  }
  const series = dicts(chart.series);
  const at = `${pointer}/chart/series`;
  if (series.length === 0) report('must have at least 1 series', at);
  checkLength(chart.series, limits.chartSeries, at, report);
  const names = series.map(({ name }) => stringOf(name));
  if (new Set(names).size < names.length) report('series names must be unique', at);
  const axis = dict(chart.axis_config);
  const categories = Array.isArray(axis.categories) ? axis.categories.map(stringOf) : [];
  if (new Set(categories).size < categories.length) report('categories must be unique', at);
  series.forEach((one, i) => checkSeries(one, categories, `${at}/${i}`, report));
  const axes = `${pointer}/chart/axis_config`;
  checkLength(axis.x_label, limits.chartAxisLabel, `${axes}/x_label`, report);
  checkLength(axis.y_label, limits.chartAxisLabel, `${axes}/y_label`, report);
}

function checkSeries(
  series: Dict,
  categories: readonly string[],
  at: string,
  report: Report,
): void {
  checkName(series.name, limits.chartLabel, `${at}/name`, report);
  const data = dicts(series.data);
  if (data.length === 0) report('must have at least 1 point', `${at}/data`);
  checkLength(series.data, limits.chartPoints, `${at}/data`, report);
  data.forEach(({ label, value }, i) => {
    checkName(label, limits.chartLabel, `${at}/data/${i}/label`, report);
    if (!Number.isFinite(value)) report('must be a number', `${at}/data/${i}/value`);
  });
  const labels = data.map(({ label }) => stringOf(label));
  if (labels.join('\n') !== categories.join('\n')) {
    report('one data point per category in every series', `${at}/data`);
  }
}

function checkName(value: unknown, max: number, pointer: string, report: Report): void {
  if (stringOf(value) === '') report('missing required field', pointer);
  checkLength(value, max, pointer, report);
}
