import type { AlertsReader } from '../../src/index.ts';

/** A world in which nothing ever fired, and nothing is silenced. */
export const noAlerts: AlertsReader = { all: async () => [], silences: async () => [] };
