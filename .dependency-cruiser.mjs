/** The directions of imports, each with its reason. A test keeps one breach per rule and sees each named. */
const vendors = '^(@slack/|botbuilder|botframework|@aws-sdk/|@smithy/|pg$|node:sqlite)';
const dependency = `node_modules/(@slack/|botbuilder|botframework|@aws-sdk/|@smithy/|sqs-consumer|fastify|pg/)`;

/** The files where everything meets; the rule "no vendor in src" leaves them out. */
const meeting = '^src/(ringi\\.js|cli\\.ts|main/.*|cli/[^/]*)$';

export default {
  forbidden: [
    {
      name: 'no-cycles',
      comment: 'A cycle has no first file to read.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-vendor-in-src',
      comment: 'What Ringi decides must not depend on how it talks.',
      severity: 'error',
      from: { path: '^src/', pathNot: meeting },
      to: { path: `${dependency}|${vendors}|^sqlite$` },
    },
    {
      name: 'src-knows-nobody',
      comment: 'Only the files where everything meets import adapters and handlers.',
      severity: 'error',
      from: { path: '^src/', pathNot: meeting },
      to: { path: '^(adapters|handlers|deploy|test)/' },
    },
    {
      name: 'front-door',
      comment:
        'Adapters and handlers enter the core by src/index.ts, so that it stays one surface.',
      severity: 'error',
      from: { path: '^(adapters|handlers)/' },
      to: { path: '^src/', pathNot: '^src/index\\.ts$' },
    },
    {
      name: 'handlers-know-no-platform',
      comment: 'An ability is the same in Slack, in Teams and over any AWS endpoint.',
      severity: 'error',
      from: { path: '^handlers/' },
      to: { path: `^adapters/|${dependency}|${vendors}|^sqlite$` },
    },
    {
      name: 'handlers-import-src-and-zod',
      comment: 'Least power: an ability gets what it needs as parameters.',
      severity: 'error',
      from: { path: '^handlers/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'core'], pathNot: 'node_modules/zod/' },
    },
    {
      name: 'adapters-are-strangers',
      comment: 'What two adapters share belongs into the core.',
      severity: 'error',
      from: { path: '^adapters/([^/]+)/' },
      to: { path: '^adapters/([^/]+)/', pathNot: '^adapters/$1/' },
    },
    {
      name: 'adapters-know-no-handler',
      comment: 'An adapter carries what it is handed.',
      severity: 'error',
      from: { path: '^adapters/' },
      to: { path: '^handlers/' },
    },
    {
      name: 'actions-know-no-card',
      comment: 'What is done to the world does not depend on how it is shown.',
      severity: 'error',
      from: { path: '^handlers/actions/' },
      to: { path: '^handlers/(cards|events|sweeps|commands)/' },
    },
    {
      name: 'cards-know-no-trigger',
      comment: 'Events, sweeps and commands point at cards, never the other way round.',
      severity: 'error',
      from: { path: '^handlers/cards/' },
      to: { path: '^handlers/(events|sweeps|commands)/' },
    },
    {
      name: 'production-knows-no-test',
      comment: 'What runs for users must not need what runs for us.',
      severity: 'error',
      from: { path: '^(src|adapters|handlers)/' },
      to: { path: '^(test|deploy)/' },
    },
    {
      name: 'not-resolved',
      comment: 'An import that leads nowhere would pass unseen.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^test/boundaries/breaches|page/static' },
  },
};
