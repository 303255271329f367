/** Something behind the front door. */
export const inner = {};
