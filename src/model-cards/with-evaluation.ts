import type { Json, JsonObject } from '../json.ts';
import type { Metric, ReportRead } from '../reports.ts';
import { memberOf } from './member-of.ts';
import { metricGroups } from './metric-groups.ts';
import { fitted } from './fitted.ts';
import { namedItems } from './named-items.ts';
import { withDetail } from './with-detail.ts';

/** What reports say of a version, and when they were read (ISO 8601). Evidence has both lists. */
export type ReportedEvaluation = {
  readonly name: string;
  readonly metrics: readonly Metric[];
  readonly reports: readonly ReportRead[];
  readonly at: string;
};

/**
 * The content with an evaluation of what the reports say; their addresses and digests are its
 * metadata. One that says the same already keeps its time, and what was read once stands: reports
 * expire, a card does not.
 */
export function withEvaluation(
  content: JsonObject,
  { name, metrics, reports, at }: ReportedEvaluation,
): JsonObject {
  const title = fitted(name, 63);
  const there = namedItems(memberOf(content, 'evaluation_details'))?.get(title);
  const metadata = memberOf(there, 'metadata');
  if (isLost(reports, metadata)) return content;
  const readAt = memberOf(metadata, 'at');
  const detail = (time: string) => ({
    name: title,
    metadata: { ...sourcesOf(reports), at: time },
    metric_groups: metricGroups(metrics),
  });
  const same = typeof readAt === 'string' ? withDetail(content, detail(readAt)) : undefined;
  return same === content ? content : withDetail(content, detail(at));
}

/** One of them was read when this was written, and cannot be read any more. */
function isLost(reports: readonly ReportRead[], metadata: Json | undefined): boolean {
  return called(reports).some(
    ({ name, uri, unreadable }) =>
      unreadable !== undefined &&
      memberOf(metadata, name) === fitted(uri, 1_024) &&
      memberOf(metadata, `${name} digest`) !== undefined,
  );
}

function sourcesOf(reports: readonly ReportRead[]): Readonly<Record<string, string>> {
  return Object.fromEntries(
    called(reports).flatMap(({ name, uri, digest, unreadable }) => [
      [name, fitted(uri, 1_024)],
      ...(digest === undefined ? [] : [[`${name} digest`, fitted(digest, 1_024)]]),
      ...(unreadable === undefined ? [] : [[`${name} unreadable`, fitted(unreadable, 1_024)]]),
    ]),
  );
}

/** Each by its kind; a second one of a kind has a number. */
function called(reports: readonly ReportRead[]) {
  return reports.map((report, n) => {
    const before = reports.slice(0, n).filter(({ kind }) => kind === report.kind).length;
    return { ...report, name: before === 0 ? report.kind : `${report.kind} ${before + 1}` };
  });
}
