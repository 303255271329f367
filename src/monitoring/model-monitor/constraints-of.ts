import { memberOf } from '../../reports/members-of.ts';
import { numberOf } from '../../reports/number-of.ts';

/** What a constraints.json demands of one feature; what it does not say stays undefined. */
export type FeatureConstraints = {
  readonly completeness: number | undefined;
  readonly dataType: number | undefined;
  readonly domainContent: number | undefined;
  readonly distance: number | undefined;
  readonly categoricalDistance: number | undefined;
  readonly method: unknown;
  readonly categoricalMethod: unknown;
  /** The values a String feature may have. */
  readonly domains: unknown;
};

/** The constraints of one feature: its own where it overrides them, else those of the monitor. */
export function constraintsOf(constraints: unknown, feature: unknown): FeatureConstraints {
  const common = memberOf(constraints, 'monitoring_config');
  const own = overridesOf(feature);
  const config = (name: string) => memberOf(own, name) ?? memberOf(common, name);
  const distribution = (name: string) =>
    memberOf(memberOf(own, 'distribution_constraints'), name) ??
    memberOf(memberOf(common, 'distribution_constraints'), name);
  const distance = numberOf(distribution('comparison_threshold'));
  return {
    completeness: numberOf(memberOf(feature, 'completeness')),
    dataType: numberOf(config('datatype_check_threshold')),
    domainContent: numberOf(config('domain_content_threshold')),
    distance,
    categoricalDistance: numberOf(distribution('categorical_comparison_threshold')) ?? distance,
    method: distribution('comparison_method'),
    categoricalMethod: distribution('categorical_drift_method'),
    domains: memberOf(memberOf(feature, 'string_constraints'), 'domains'),
  };
}

/** The guide spells it one way, the SDK another, and the SDK puts it below the feature's kind. */
function overridesOf(feature: unknown): unknown {
  return [
    feature,
    memberOf(feature, 'num_constraints'),
    memberOf(feature, 'string_constraints'),
  ].flatMap(
    (place) =>
      memberOf(place, 'monitoring_config_overrides') ??
      memberOf(place, 'monitoringConfigOverrides') ??
      [],
  )[0];
}
