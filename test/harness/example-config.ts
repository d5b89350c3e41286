/** A config that says something of everything but its defaults. */
export const EXAMPLE = {
  $schema: './node_modules/queue-truth/specs/schema/config.schema.json',
  contract: 'specs/operations/contract.yaml',
  testee: {
    kind: 'handlebars',
    templates: { shell: 'views/hint.hbs', list: 'views/list.hbs' },
    partials: { badge: 'views/badge.hbs' },
    notFound: 'views/404.hbs',
    timeout: '500ms',
  },
  lint: {
    include: ['src/**/*.ts'],
    exclude: [],
    presenters: [],
    persisted: ['prisma/schema.prisma'],
    unresolved: 'report',
    rules: {},
  },
  snapshots: 'snapshots/surface',
  check: { worlds: 40, runs: 20 },
  fuzz: { runs: 10_000 },
};
