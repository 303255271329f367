// TypeScript is run by stripping its types, exactly as Node does it: no build, no second compiler.
export default {
  testEnvironment: 'node',
  // A journey posts at the chats' own pace, a message a second.
  testTimeout: 150_000,
  // Most of a run is waiting for emulated chats, so a worker for every core; they keep what they load.
  maxWorkers: '100%',
  workerIdleMemoryLimit: '1GB',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/transform/strip-types.js' },
};
