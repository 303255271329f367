/** A commit met other revisions than it was built on; nothing was written. */
export class Conflict extends Error {
  readonly keys: readonly string[];
  constructor(keys: readonly string[]) {
    super(`changed meanwhile: ${keys.join(', ')}`);
    this.name = 'Conflict';
    this.keys = keys;
  }
}

/** The other side may or may not have done it. */
export class OutcomeUnknown extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'OutcomeUnknown';
  }
}

/** Not now: try again at `at`, or after the caller's own backoff where the other side named none. */
export class Later extends Error {
  readonly at: Date | undefined;
  constructor(message: string, at?: Date, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Later';
    this.at = at;
  }
}

/** Never, as things stand: `advice` says what a person must do first. */
export class Impossible extends Error {
  readonly advice: string;
  constructor(message: string, advice: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Impossible';
    this.advice = advice;
  }
}

/** Another account does not share what is its own for this. */
export class NotShared extends Impossible {
  /** Whose it is. */
  readonly owner: string;
  constructor(owner: string, message: string, advice: string, options?: ErrorOptions) {
    super(message, advice, options);
    this.name = 'NotShared';
    this.owner = owner;
  }
}

/** The message or room is deleted, archived or uninstalled. */
export class Gone extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'Gone';
  }
}

/** Ringi is not (yet) installed in this room: wait until the platform tells of it. */
export class NotInstalled extends Error {
  constructor(room: string) {
    super(`Ringi is not installed in ${room} yet`);
    this.name = 'NotInstalled';
  }
}

/** Groups cannot be read right now. An error is never an empty group. */
export class DirectoryUnavailable extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'DirectoryUnavailable';
  }
}

/** An event names what is not there: told once, and never tried again. */
export class Astray extends Error {
  readonly named: string;
  constructor(named: string, message: string) {
    super(message);
    this.name = 'Astray';
    this.named = named;
  }
}
