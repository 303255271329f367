import type {
  AlarmNow,
  Check,
  Clock,
  EndpointConfig,
  EndpointNow,
  ServedModel,
} from '../../../src/index.ts';
import { remembering, type Memory } from '../monitoring/remembering.ts';

/** What was read lately of how stages are served, at every place. */
export type Lately = {
  readonly endpoint: Memory<EndpointNow | 'gone'>;
  readonly config: Memory<EndpointConfig | 'gone'>;
  readonly model: Memory<ServedModel | 'gone'>;
  readonly alarms: Memory<readonly AlarmNow[]>;
  readonly readable: Memory<readonly Check[]>;
};

/** Remembers nothing yet. What is not there may be there in a moment: it is asked for again. */
export function lately(clock: Clock): Lately {
  return {
    endpoint: remembering({ clock, most: 500 }),
    config: remembering<EndpointConfig | 'gone'>({ clock, most: 1_000, worth: isThere }),
    model: remembering<ServedModel | 'gone'>({ clock, most: 1_000, worth: isThere }),
    alarms: remembering({ clock, most: 500 }),
    readable: remembering({ clock, most: 500, worth: isKnown }),
  };
}

function isThere(found: object | 'gone'): boolean {
  return found !== 'gone';
}

/** Of a key nobody can tell more, however often it is asked. */
function isKnown(checks: readonly Check[]): boolean {
  return checks.every(({ what, is }) => is === 'known' || what === 'key');
}
