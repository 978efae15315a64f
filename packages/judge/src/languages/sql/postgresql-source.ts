// What runs inside a PostgreSQL box: PGlite in memory, a fresh schema for each test, the candidate as a plain role.

import { sqlChannel } from './channel-source.ts';

/**
 * CommonJS source. Its argument is the file of an empty database, without which it makes one for itself; with
 * `--template` in front it makes that file instead.
 */
export const postgresqlRunner = `${sqlChannel}${String.raw`
const { readFileSync, writeFileSync } = require('node:fs');

const making = process.argv[2] === '--template';
const database = process.argv[making ? 3 : 2];
const { PGlite } = require('@electric-sql/pglite');

/** Small buffers: the tables of a test are small. Nothing here outlives its box, so nothing needs a disk. */
const SETTINGS = [
  'shared_buffers=16MB', 'min_wal_size=32MB', 'max_wal_size=64MB', 'wal_level=minimal', 'max_wal_senders=0',
  'fsync=off', 'full_page_writes=off', 'autovacuum=off', 'jit=off',
];
const START = [...PGlite.defaultStartParams, ...SETTINGS.flatMap((setting) => ['-c', setting])];

/** Values as text, as PostgreSQL writes them, but for what JSON says as well. */
const asText = (value) => value;
const asNumber = (value) => {
  const number = Number(value);
  return Number.isFinite(number) && Math.abs(number) <= Number.MAX_SAFE_INTEGER ? number : value;
};
const PARSERS = {
  16: (value) => value === 't',
  20: asNumber, 21: asNumber, 23: asNumber, 26: asNumber, 700: asNumber, 701: asNumber,
  17: asText, 114: asText, 3802: asText, 1082: asText, 1083: asText, 1114: asText, 1184: asText, 1186: asText, 1700: asText,
};
const OPTIONS = {
  rowMode: 'array',
  parsers: PARSERS,
  onNotice: ({ severity, message }) => say(severity + ': ' + message),
};
const QUIET = { onNotice: () => {} };

/** Names of the errors that queries meet most, by SQLSTATE (PostgreSQL, appendix A). */
const TYPES = {
  '22012': 'DivisionByZeroError', '22003': 'NumericRangeError', '22P02': 'InvalidTextError', '22007': 'InvalidDateError',
  '22008': 'InvalidDateError', '21000': 'CardinalityError', '23505': 'UniqueError', '23503': 'ForeignKeyError',
  '23502': 'NotNullError', '23514': 'CheckError', '42501': 'PermissionError', '42601': 'SyntaxError',
  '53200': 'MemoryError', '53100': 'MemoryError', '54001': 'RecursionError',
};

function describe(error, source) {
  const { code, message, hint, position } = error;
  if (code === undefined) throw error;
  const type = TYPES[code] ?? (code.startsWith('42') ? 'DefinitionError' : 'DatabaseError');
  const said = hint ? message + '. ' + hint : message;
  return { type, message: said, ...placeOf(source, Number(position ?? 0)) };
}

/** PostgreSQL counts characters, JavaScript halves of them. */
function placeOf(source, position) {
  if (!(position > 0)) return {};
  const before = Array.from(source).slice(0, position - 1).join('');
  const lines = before.split('\n');
  return { line: lines.length, column: Array.from(lines.at(-1)).length + 1 };
}

const quoted = (name) => '"' + name.replaceAll('"', '""') + '"';

/** The text format of COPY. */
function copyText(rows) {
  const cell = (value) =>
    value === null ? '\\N' : String(value).replace(/[\\\n\r\t]/g, (found) => ESCAPES[found]);
  return rows.map((row) => row.map(cell).join('\t') + '\n').join('');
}
const ESCAPES = { '\\': '\\\\', '\n': '\\n', '\r': '\\r', '\t': '\\t' };

/** In single-user mode there is no default to reset to. */
const OWNER = 'SET SESSION AUTHORIZATION postgres';
const CANDIDATE = 'SET SESSION AUTHORIZATION candidate';

function engineOn(db) {
  let query;
  let source;

  /** Empty tables that the candidate's role owns, and nothing of what ran before. */
  async function reset() {
    await db.exec('ROLLBACK', QUIET);
    await db.exec('DISCARD ALL', QUIET);
    await db.exec(
      OWNER + '; DROP SCHEMA IF EXISTS public CASCADE; CREATE SCHEMA public AUTHORIZATION candidate; ' + CANDIDATE,
      QUIET,
    );
    await db.exec(query.schema, QUIET);
  }

  async function fill(tables) {
    await db.exec(OWNER);
    for (const [index, { name, columns }] of query.tables.entries()) {
      const rows = tables[index];
      if (rows.length === 0) continue;
      const list = columns.map((column) => quoted(column.name)).join(', ');
      const blob = new Blob([copyText(rows)]);
      await db.query('COPY public.' + quoted(name) + ' (' + list + ") FROM '/dev/blob'", [], { blob });
    }
    // Plans as a database has them that has lived with its tables for a while.
    await db.exec(query.tables.map(({ name }) => 'ANALYZE public.' + quoted(name)).join('; '));
    await db.exec(CANDIDATE);
  }

  /** The last statement that returned rows; a broken engine answers nothing at all. */
  async function run() {
    let results = await db.exec(source, OPTIONS);
    if (query.answer !== null) results = await db.exec(query.answer, OPTIONS);
    const check = await db.query('SELECT 1 AS one');
    if (check.rows.length !== 1) throw new Error('The database stopped');
    return results.filter(({ fields }) => fields.length > 0).at(-1);
  }

  return {
    async load(given, text) {
      query = given;
      source = text;
      await reset();
      try {
        await db.describeQuery(source);
      } catch (error) {
        // Several statements cannot be looked at ahead: a later one may need what an earlier one makes.
        const several = error.code === '42601' && /multiple commands/.test(error.message);
        if (!several) return failure('invalid', describe(error, source));
      }
      return ['loaded', ''];
    },
    async call(tables) {
      await reset();
      try {
        await fill(tables);
      } catch (error) {
        return failure('error', { type: 'TableError', message: 'The rows do not fit the tables: ' + error.message });
      }
      try {
        const result = await run();
        if (result === undefined) return noRows;
        const rows = result.rows.map((row) => row.map((value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value)));
        return answer(result.fields.map(({ name }) => name), rows);
      } catch (error) {
        return failure('error', describe(error, source));
      }
    },
  };
}

/** WebAssembly is compiled as it is used: here nobody waits for the parts that most queries need. */
async function rehearse(db) {
  const column = (name) => ({ name });
  const table = { name: 'seats', columns: [column('id'), column('row_name'), column('price'), column('sold_at')] };
  const rows = Array.from({ length: 60 }, (_, n) => [n, 'abc'.charAt(n % 3), n / 4, '2024-01-0' + (1 + (n % 9)) + ' 10:00:00']);
  const schema = 'CREATE TABLE seats (id int PRIMARY KEY, row_name text, price numeric(9, 2), sold_at timestamp)';
  const engine = engineOn(db);
  await engine.load({ schema, tables: [table], answer: null }, REHEARSAL);
  await engine.call([rows]);
  await engine.call([rows]);
}
const REHEARSAL =
  'WITH ranked AS (SELECT s.*, row_number() OVER (PARTITION BY row_name ORDER BY sold_at DESC, id) AS place, lag(price) OVER (ORDER BY id) AS before FROM seats s), ' +
  "days AS (SELECT date_trunc('day', sold_at)::date AS day, count(*) AS sold, round(avg(price), 2) AS mean FROM seats GROUP BY 1 HAVING count(*) > 1) " +
  "SELECT r.row_name, r.id, coalesce(d.mean, 0), d.day, CASE WHEN r.place = 1 THEN 'last' END FROM ranked r LEFT JOIN days d ON d.day = r.sold_at::date " +
  'WHERE r.place < 5 AND EXISTS (SELECT 1 FROM seats t WHERE t.id = r.id) ORDER BY r.row_name, d.day NULLS LAST, r.id LIMIT 20';

async function newDatabase() {
  const db = await PGlite.create({ startParams: START });
  await db.exec('CREATE ROLE candidate');
  return db;
}

async function main() {
  const db = await (making || database === undefined
    ? newDatabase()
    : PGlite.create({ loadDataDir: new Blob([readFileSync(database)]), startParams: START }));
  if (making) {
    await db.exec('CHECKPOINT');
    const file = await db.dumpDataDir('none');
    writeFileSync(database, Buffer.from(await file.arrayBuffer()));
    process.exit(0);
  }
  await rehearse(db);
  await serve(engineOn(db));
}

main().catch((error) => {
  console.error(String(error?.stack ?? error));
  process.exit(1);
});
`}`;
