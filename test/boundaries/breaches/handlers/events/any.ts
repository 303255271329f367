/** Any ability. */
export const any = {};
