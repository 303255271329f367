/** Between an acknowledgement that shows a modal and the call that finds it, in milliseconds. */
export const pause = 500;
