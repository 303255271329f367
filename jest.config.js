// TypeScript is run by stripping its types, exactly as Node does it: no build, no second compiler.
export default {
  testEnvironment: 'node',
  // A journey posts at the chats' own pace, a message a second.
  testTimeout: 150_000,
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/transform/strip-types.js' },
};
