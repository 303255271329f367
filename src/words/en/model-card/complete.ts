/** That nothing which is required is empty. */
export function complete(required: number): string {
  return required === 1
    ? 'The required field is filled in.'
    : `All ${required} required fields are filled in.`;
}
