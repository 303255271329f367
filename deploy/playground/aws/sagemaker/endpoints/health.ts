/** How a version serves: latency in milliseconds, and the share (0 to 1) of requests that fail. */
export type Health = { readonly p99: number; readonly errors: number };

/** How a version serves unless something is wrong. */
export const wellServed: Health = { p99: 140, errors: 0.0002 };
