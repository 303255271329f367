import { z } from 'zod';

/** Content as `IncludedData: MetadataOnly` answers it: five keys, where they are. */
export function onlyMetadata(content: string): string {
  const { model_overview, intended_uses, model_package_details } = whole.parse(JSON.parse(content));
  return JSON.stringify({
    ...kept('model_overview', model_overview, ['model_id', 'model_name']),
    ...kept('intended_uses', intended_uses, ['risk_rating']),
    ...kept('model_package_details', model_package_details, [
      'model_package_group_name',
      'model_package_arn',
    ]),
  });
}

function kept(section: string, from: Record<string, unknown>, keys: readonly string[]) {
  const found = keys.filter((key) => from[key] !== undefined);
  if (found.length === 0) return {};
  return { [section]: Object.fromEntries(found.map((key) => [key, from[key]])) };
}

const part = z.record(z.string(), z.unknown()).default({});
const whole = z.looseObject({
  model_overview: part,
  intended_uses: part,
  model_package_details: part,
});
