/** The key in `custom_details` of the entry that tells of this record of the journal. */
export function entryKey(number: number): string {
  return `ringi/${String(number).padStart(8, '0')}`;
}
