/** A neighbour. */
export const neighbour = {};
