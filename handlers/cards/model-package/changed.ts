import { digest, type Json, type Words } from '../../../src/index.ts';
import type { Judged } from './seen.ts';
import { fileOf } from './warnings.ts';

/** Which parts of the evidence differ, in words. */
export function changed(before: Judged, after: Judged, words: Words): string {
  const differ = (of: (judged: Judged) => Json) => digest(of(before)) !== digest(of(after));
  const reports = after.reports.filter(
    (report) => !before.reports.some((each) => digest(each) === digest(report)),
  );
  const parts = [
    ...(reports.length > 0 || before.reports.length !== after.reports.length
      ? (['report'] as const)
      : differ(({ metrics }) => metrics)
        ? (['metrics'] as const)
        : []),
    ...(differ(({ containers }) => containers) ? (['image'] as const) : []),
    ...(differ(({ baseline }) => baseline ?? null) ? (['baseline'] as const) : []),
    ...(differ(({ approval }) => approval) ? (['status'] as const) : []),
    ...(differ(({ stages }) => stages) ? (['stage'] as const) : []),
  ];
  return words.modelPackage.changed(
    parts,
    reports.map(({ uri }) => fileOf(uri)),
  );
}
