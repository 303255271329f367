/** Why content and status are not changed in one call, in the service's words. */
export const together =
  'You cannot update both model card content and model card status in a single call.';
