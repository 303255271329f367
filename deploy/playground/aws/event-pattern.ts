/** Whether an event matches a rule's pattern (exact values, prefix, anything-but, exists). */
export function matches(pattern: unknown, event: unknown): boolean {
  if (Array.isArray(pattern)) return pattern.some((test) => matchesOne(test, event));
  if (!isObject(pattern)) return false;
  const members = isObject(event) ? event : {};
  return Object.entries(pattern).every(([key, inner]) => matches(inner, members[key]));
}

function matchesOne(test: unknown, value: unknown): boolean {
  if (isObject(test) && 'exists' in test) return test['exists'] === (value !== undefined);
  // An array in the event matches when one of its members does.
  if (Array.isArray(value)) return value.some((member) => matchesOne(test, member));
  // A field that is absent matches no filter, not even `anything-but`.
  if (value === undefined) return false;
  if (!isObject(test)) return test === value;
  if ('prefix' in test)
    return typeof value === 'string' && value.startsWith(String(test['prefix']));
  if ('anything-but' in test) return ![test['anything-but']].flat().includes(value);
  return false;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
