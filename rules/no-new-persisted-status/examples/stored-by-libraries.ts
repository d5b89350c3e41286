import type { Example } from '../../../src/static/rule.js';

/** A fourth status, as the libraries declare it that store or check what is stored. */
export const storedByLibraries: readonly Example[] = [
  {
    name: 'a zod enum',
    form: 'z.enum',
    file: 'src/schema.ts',
    text: "export const operationRunStatusSchema = z.enum(['queued', 'running', 'stalled', 'completed']);\n",
    at: "'stalled'",
  },
  {
    name: 'a zod enum over a native one',
    form: 'z.nativeEnum',
    file: 'src/schema.ts',
    text: `const Status = { Queued: 'queued', Running: 'running', Dead: 'dead', Completed: 'completed' } as const;
export const operationRunStatus = z.nativeEnum(Status);
`,
    at: "'dead'",
  },
  {
    name: 'a zod union of literals',
    form: 'z.union of z.literal',
    file: 'src/schema.ts',
    text: `export const operationRunSchema = z.object({
  id: z.string(),
  status: z.union([z.literal('queued'), z.literal('running'), z.literal('lost'), z.literal('completed')]),
});
`,
    at: "'lost'",
  },
  {
    name: 'an enumeration of Drizzle',
    form: 'Drizzle pgEnum',
    file: 'src/db.ts',
    text: `const statusEnum = pgEnum('run_state', ['queued', 'running', 'stalled', 'completed']);
export const operationRuns = pgTable('operation_runs', {
  id: uuid('id').primaryKey(),
  state: statusEnum('status').notNull().default('queued'),
});
`,
    at: "'stalled'",
  },
  {
    name: 'a column enumeration of Drizzle for MySQL',
    form: 'Drizzle mysqlEnum',
    file: 'src/db.ts',
    text: `export const operationRuns = mysqlTable('operation_runs', {
  status: mysqlEnum('status', ['queued', 'running', 'completed', 'orphaned']).notNull(),
});
`,
    at: "'orphaned'",
  },
  {
    name: 'a text column of Drizzle',
    form: 'Drizzle text({ enum })',
    file: 'src/db.ts',
    text: `export const runs = sqliteTable('operation_runs', {
  status: text('status', { enum: ['queued', 'running', 'completed', 'stale'] }).default('queued'),
});
`,
    at: "'stale'",
  },
  {
    name: 'a default that is in no list',
    file: 'src/db.ts',
    text: `export const operationRuns = pgTable('operation_runs', {
  status: text('status', { enum: ['queued', 'running', 'completed'] }).default('waiting'),
});
`,
    at: "'waiting'",
  },
  {
    name: 'a column of TypeORM',
    form: 'TypeORM enum',
    file: 'src/run.entity.ts',
    text: `enum Lifecycle { Queued = 'queued', Running = 'running', Stalled = 'stalled', Completed = 'completed' }

@Entity('operation_runs')
export class Run {
  @Column({ type: 'enum', enum: Lifecycle, default: Lifecycle.Queued })
  status: Lifecycle;
}
`,
    at: "'stalled'",
  },
  {
    name: 'a column of TypeORM with a list of its own',
    form: 'TypeORM enum list',
    file: 'src/run.entity.ts',
    text: `@Entity()
export class OperationRun {
  @Column({ type: 'enum', enum: ['queued', 'running', 'completed', 'paused'] })
  status: string;
}
`,
    at: "'paused'",
  },
  {
    name: 'a Mongoose schema',
    form: 'Mongoose enum',
    file: 'src/run.js',
    text: `const schema = new mongoose.Schema({
  status: { type: String, enum: ['queued', 'running', 'completed', 'stuck'], default: 'queued' },
});
module.exports = mongoose.model('OperationRun', schema);
`,
    at: "'stuck'",
  },
  {
    name: 'a Sequelize model',
    form: 'Sequelize ENUM',
    file: 'src/run.js',
    text: `module.exports = (sequelize) =>
  sequelize.define('OperationRun', {
    status: { type: DataTypes.ENUM('queued', 'running', 'completed', 'hung'), allowNull: false },
  });
`,
    at: "'hung'",
  },
  {
    name: 'a migration of Knex',
    form: 'Knex enu',
    file: 'src/db/1.js',
    text: `exports.up = (knex) =>
  knex.schema.createTable('operation_runs', (t) => {
    t.increments('id');
    t.enu('status', ['queued', 'running', 'completed', 'lost']).defaultTo('queued');
  });
`,
    at: "'lost'",
  },
];
