/** The front door. */
export const door = {};
