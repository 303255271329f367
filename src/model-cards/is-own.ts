/** Whether Ringi wrote it: an entry of `custom_details` by its key, an evaluation by its name. */
export function isOwn(of: { readonly key: string } | { readonly evaluation: string }): boolean {
  return 'key' in of ? of.key.startsWith('ringi/') : /^ringi evaluation v\d+$/u.test(of.evaluation);
}
