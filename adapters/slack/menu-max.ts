/** A menu takes so many entries. */
export const menuMax = 5;
