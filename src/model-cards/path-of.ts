/** A path's keys, from its text; behind `custom_details.` everything is one key, dots and all. */
export function pathOf(path: string): readonly string[] {
  const custom = 'additional_information.custom_details.';
  if (!path.startsWith(custom)) return path.split('.');
  return [...custom.slice(0, -1).split('.'), path.slice(custom.length)];
}
