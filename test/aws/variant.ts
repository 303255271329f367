/** A production variant of two instances. */
export function variant(VariantName: string, ModelName: string) {
  return {
    VariantName,
    ModelName,
    InstanceType: 'ml.m5.xlarge' as const,
    InitialInstanceCount: 2,
    InitialVariantWeight: 1,
  };
}
