// What runs inside a DuckDB box: a fresh in-memory database for each test, without files, network or extensions.

import { sqlChannel } from './channel-source.ts';

/** CommonJS source. Its argument is the number of bytes of memory that a query may use. */
export const duckdbRunner = `${sqlChannel}${String.raw`
const memoryBytes = Number(process.argv[2]);
const { DuckDBInstance } = require('@duckdb/node-api');

const SETTINGS = {
  threads: '1',
  memory_limit: Math.floor(memoryBytes / 1024 / 1024) + 'MiB',
  temp_directory: '',
  enable_external_access: 'false',
  autoinstall_known_extensions: 'false',
  autoload_known_extensions: 'false',
  lock_configuration: 'true',
};

const TYPES = {
  Parser: 'SyntaxError', Binder: 'DefinitionError', Catalog: 'DefinitionError', Conversion: 'ConversionError',
  'Out of Range': 'NumericRangeError', 'Out of Memory': 'MemoryError', Permission: 'PermissionError',
  Constraint: 'ConstraintError',
};

/** "Binder Error: …", then "LINE 2: …" and a caret below it. */
function describe(error, source) {
  const [text, where = ''] = String(error.message).replace(/^Failed to extract statements: /, '').split('\n\nLINE ');
  const [, kind = '', message = text] = /^([A-Z][A-Za-z ]*?) Error: ([^]*)$/.exec(text) ?? [];
  return { type: TYPES[kind] ?? 'DatabaseError', message, ...placeOf(where, source) };
}

function placeOf(where, source) {
  const [, number, shown, caret] = /^(\d+): ([^\n]*)\n( *)\^/.exec(where) ?? [];
  if (number === undefined) return {};
  const line = Number(number);
  // A long line is shown in part: then its column is not known.
  const isWhole = source.split('\n')[line - 1]?.trimEnd() === shown.trimEnd();
  return { line, column: isWhole ? caret.length - ('LINE ' + number + ': ').length + 1 : 0 };
}

/** Texts, quoted names and comments, in which a semicolon separates nothing. */
const OPAQUE = /'(?:[^']|'')*'|"(?:[^"]|"")*"|--[^\n]*|\/\*[^]*?\*\/|(\$[A-Za-z_]*\$)[^]*?\1/g;

/** Each statement after as many empty lines and spaces as stand before it, so that errors count as the candidate does. */
function statementsOf(source) {
  const masked = source.replace(OPAQUE, (found) => found.replace(/[^\n]/g, '_'));
  const statements = [];
  for (let from = 0; from <= masked.length; ) {
    const end = masked.indexOf(';', from);
    const to = end < 0 ? masked.length : end;
    const text = source.slice(from, to);
    if (!isEmpty(text)) statements.push(source.slice(0, from).replace(/[^\n]/g, ' ') + text);
    from = to + 1;
  }
  return statements;
}

const quoted = (name) => '"' + name.replaceAll('"', '""') + '"';

async function withDatabase({ schema }, work, settings = SETTINGS) {
  const instance = await DuckDBInstance.create(':memory:', settings);
  const connection = await instance.connect();
  try {
    await connection.run(schema);
    return await work(connection);
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

/** Cells go in as text and are cast as the tables ask. */
async function fill(connection, { name, columns }, rows) {
  if (rows.length === 0) return;
  const places = columns.map((_column, index) => 'c' + index);
  await connection.run('CREATE TEMP TABLE filling (' + places.map((place) => place + ' VARCHAR').join(', ') + ')');
  const appender = await connection.createAppender('filling');
  for (const row of rows) {
    for (const value of row) {
      if (value === null) appender.appendNull();
      else appender.appendVarchar(String(value));
    }
    appender.endRow();
  }
  appender.closeSync();
  const list = columns.map((column) => quoted(column.name)).join(', ');
  await connection.run('INSERT INTO ' + quoted(name) + ' (' + list + ') SELECT ' + places.join(', ') + ' FROM filling ORDER BY rowid');
  await connection.run('DROP TABLE filling');
}

/** The last statement that returned rows. */
async function run(connection, source) {
  let last;
  for (const statement of statementsOf(source)) {
    const prepared = await connection.prepare(statement);
    const reader = await prepared.runAndReadAll();
    // StatementType.SELECT, EXPLAIN, PRAGMA and the like give rows; CREATE and INSERT only count them.
    if (reader.returnType === QUERY_RESULT) last = reader;
    prepared.destroySync();
  }
  return last;
}
/** duckdb_result_type of the C interface. */
const QUERY_RESULT = 3;

const cellOf = (value) => (typeof value === 'object' && value !== null ? JSON.stringify(value) : value);

let query;
let source;
const engine = {
  async load(given, text) {
    query = given;
    source = text;
    try {
      // The optimizer would work out what is constant, which takes as long as it takes: that is for the tests.
      const { lock_configuration, ...open } = SETTINGS;
      await withDatabase({ schema: query.schema + ';PRAGMA disable_optimizer' }, async (connection) => {
        const statements = statementsOf(source);
        // Parses all of it; of several, a later one may need what an earlier one makes.
        await connection.extractStatements(source);
        if (statements.length === 1) (await connection.prepare(statements[0])).destroySync();
      }, open);
      return ['loaded', ''];
    } catch (error) {
      return failure('invalid', describe(error, source));
    }
  },
  call: (tables) =>
    withDatabase(query, async (connection) => {
      try {
        for (const [index, table] of query.tables.entries()) await fill(connection, table, tables[index]);
      } catch (error) {
        return failure('error', { type: 'TableError', message: 'The rows do not fit the tables: ' + error.message });
      }
      try {
        let result = await run(connection, source);
        if (query.answer !== null) result = await run(connection, query.answer);
        if (result === undefined) return noRows;
        return answer(result.columnNames(), result.getRowsJson().map((row) => row.map(cellOf)));
      } catch (error) {
        return failure('error', describe(error, source));
      }
    }),
};

// The library loads its parts when they are first used: here nobody waits for it.
withDatabase({ schema: 'SELECT 1' }, () => null)
  .then(() => serve(engine))
  .catch((error) => {
    console.error(String(error?.stack ?? error));
    process.exit(1);
  });
`}`;
