import { consoleOf, monitorOf, type OtherButton } from '../../../src/index.ts';
import type { Scene } from './scene.ts';

/** Where AWS shows what the card is about. */
export function links({ seen, words }: Scene): readonly OtherButton[] {
  const { judged, shown } = seen;
  const { monitor, found } = shown;
  const { at, group, source, name } = monitorOf(judged.monitor);
  const { region } = at ?? group;
  const says = words.drift.button;
  const report = found?.report.reports.find(({ digest }) => digest !== undefined)?.uri;
  const urls = [
    { label: says.report, url: report === undefined ? undefined : reportUrl(report, region) },
    {
      label: says.alarm,
      url:
        source === 'alarm'
          ? `${consoleOf(region, 'cloudwatch/home')}#alarmsV2:alarm/${encodeURIComponent(name)}`
          : undefined,
    },
    {
      label: says.endpoint,
      url:
        monitor.endpoint === undefined
          ? undefined
          : `${consoleOf(region, 'sagemaker/home')}#/endpoints/${encodeURIComponent(monitor.endpoint)}`,
    },
  ];
  return urls.flatMap(({ label, url }) =>
    url === undefined ? [] : [{ kind: 'link', url, label, place: 'menu' } as const],
  );
}

/** What lies in S3 is opened as its folder; what is on the web, where it is. */
function reportUrl(uri: string, region: string): string | undefined {
  if (uri.startsWith('https://')) return URL.canParse(uri) ? new URL(uri).href : undefined;
  const [, bucket, folder] = /^s3:\/\/([a-z0-9.-]+)\/(.*\/)?[^/]*$/u.exec(uri) ?? [];
  if (bucket === undefined) return undefined;
  const prefix = (folder ?? '').split('/').map(encodeURIComponent).join('/');
  return `${consoleOf(region, `s3/buckets/${bucket}`)}&prefix=${prefix}`;
}
