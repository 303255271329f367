/** A size of a fleet, as DeploymentConfig has it. */
export type CapacitySize = {
  readonly Type: 'INSTANCE_COUNT' | 'CAPACITY_PERCENT';
  readonly Value: number;
};

/** A capacity as percent of so many instances. */
export function percentOf({ Type, Value }: CapacitySize, instances: number): number {
  return Type === 'CAPACITY_PERCENT' ? Value : (Value / Math.max(instances, 1)) * 100;
}
