/** What the core says to operators; pino fits. Never a secret, never a report's content. */
export type Log = {
  info(about: object, message: string): void;
  warn(about: object, message: string): void;
  error(about: object, message: string): void;
};
