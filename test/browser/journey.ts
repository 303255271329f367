import type { Browser } from 'playwright-core';
import type { startPlayground } from '../../deploy/playground/start-playground.ts';

/** A walk through the playground in a real browser; throws where it does not find what it should. */
export type Journey = {
  readonly name: string;
  walk(stage: JourneyStage): Promise<void>;
};

/** `shots` is the folder for screenshots. A playground that was started is stopped by the runner. */
export type JourneyStage = {
  readonly browser: Browser;
  readonly start: typeof startPlayground;
  readonly shots: string;
};
