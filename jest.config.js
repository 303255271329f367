// TypeScript is run by stripping its types, exactly as Node does it: no build, no second compiler.
export default {
  testEnvironment: 'node',
  testMatch: ['<rootDir>/test/**/*.test.ts'],
  extensionsToTreatAsEsm: ['.ts'],
  transform: { '\\.ts$': '<rootDir>/test/transform/strip-types.js' },
};
