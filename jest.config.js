import { availableParallelism } from 'node:os';

// TypeScript is run by stripping its types, exactly as Node does it: no build, no second compiler.
export default {
  testEnvironment: 'node',
  // A journey posts at the chats' own pace, a message a second.
  testTimeout: 150_000,
  // Most of a run is waiting for emulated chats, so three workers for two cores; they keep what they load.
  maxWorkers: Math.ceil(availableParallelism() * 1.5),
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/transform/strip-types.js' },
};
