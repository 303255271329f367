/** Every shape a content has in the field; each is a fixture. */
export const shapes = ['standalone', 'standalone-2023', 'package', 'unknown-keys'] as const;
