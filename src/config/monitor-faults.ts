import { fits } from '../fits.ts';
import type { MonitorBinding } from '../monitoring/binding.ts';
import { groupOfBinding } from '../monitoring/group-of-binding.ts';
import { mayBeIn } from '../monitoring/may-be-in.ts';
import { didYouMean } from './did-you-mean.ts';
import type { Fault } from './read-yaml.ts';
import type { ConfigFile } from './schema.ts';

/** A binding must name a stage there is, a place Ringi knows, and be one that can be met. */
export function monitorFaults(file: ConfigFile): readonly Fault[] {
  return file.monitors.flatMap((binding, n) =>
    [
      ...unknownStage(binding, file),
      ...unknownPlace(binding, file),
      ...neverMet(binding, file.monitors.slice(0, n)),
      ...reportsTwice(binding, file.monitors.slice(0, n)),
    ].map(({ path, says }) => ({ path: ['monitors', n, ...path], says })),
  );
}

function unknownStage({ stage }: MonitorBinding, { stages }: ConfigFile): readonly Fault[] {
  if (stage === undefined || stages.includes(stage)) return [];
  return [{ path: ['stage'], says: `is ${stage}, which is no stage${didYouMean(stage, stages)}` }];
}

/** `account` and `region` say where the monitor is; both it and its group must be ours. */
function unknownPlace(binding: MonitorBinding, { registries }: ConfigFile): readonly Fault[] {
  const { account, region } = binding;
  const there = registries.filter((each) => mayBeIn(binding, each));
  const where = [account, region].filter((each) => each !== undefined).join(' in ');
  const [at] = there;
  if (!at) {
    const path = [account === undefined ? 'region' : 'account'];
    return [{ path, says: `is ${where}, and no registry is there: it can never be met` }];
  }
  if (binding.evidently !== undefined && there.length > 1) {
    const says = 'has reports, and several registries are there: name account and region';
    return [{ path: [], says }];
  }
  const group = groupOfBinding(binding, at);
  const known = registries.some(
    (each) => each.account === group.account && each.region === group.region,
  );
  if (known) return [];
  const says = `is in ${group.account} in ${group.region}, and no registry is there`;
  return [{ path: ['group'], says }];
}

/** Whatever fits a later pattern fits an earlier one that fits the pattern itself. */
function neverMet(binding: MonitorBinding, earlier: readonly MonitorBinding[]): readonly Fault[] {
  return (['schedule', 'alarm'] as const).flatMap((kind) => {
    const pattern = binding[kind];
    const first = earlier.findIndex(
      (each) =>
        pattern !== undefined &&
        each[kind] !== undefined &&
        fits(each[kind], pattern) &&
        (each.account ?? binding.account) === binding.account &&
        (each.region ?? binding.region) === binding.region,
    );
    if (first === -1) return [];
    return [{ path: [kind], says: `is never met: monitors[${first}] comes first and fits it all` }];
  });
}

function reportsTwice(
  { evidently, reports }: MonitorBinding,
  earlier: readonly MonitorBinding[],
): readonly Fault[] {
  if (evidently === undefined || reports === undefined) return [];
  const name = evidently.toLowerCase();
  const faults: Fault[] = [];
  if (earlier.some((each) => each.evidently?.toLowerCase() === name)) {
    faults.push({ path: ['evidently'], says: `is ${evidently} again: give it another name` });
  }
  const other = earlier.find(
    (each) =>
      each.reports?.startsWith(reports) || (each.reports && reports.startsWith(each.reports)),
  );
  if (other?.reports !== undefined) {
    const says = `shares its reports with ${other.evidently} (${other.reports}): keep them apart`;
    faults.push({ path: ['reports'], says });
  }
  return faults;
}
