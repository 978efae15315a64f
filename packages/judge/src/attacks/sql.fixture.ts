// Hostile queries as data. A query that gets hold of something returns it: the suite looks for the bait in the verdict.

import type { Dialect } from '@greenroom/core/coding';

import type { Attack, Bait } from './attack.fixture.ts';

const REFUSED = ['CE', 'RTE'] as const;
const STOPPED = ['TLE', 'MLE', 'OLE'] as const;
/** In single-user mode the first role is never far: what it may do then only the box can stop. */
const AS_OWNER = 'SET SESSION AUTHORIZATION postgres;\n';
/** Whatever comes of these, nothing comes out: an engine that was broken by its owner counts as a crash or says nothing. */
const NOTHING = ['CE', 'RTE', 'WA', 'MLE', 'TLE'] as const;

function postgresqlAttacks({ file, port }: Bait): readonly Attack[] {
  return [
    {
      name: 'a recursion without an end',
      source:
        'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r) SELECT max(n)::text AS got FROM r',
      verdicts: STOPPED,
    },
    {
      name: 'a cross join bomb',
      source:
        'SELECT count(*)::text AS got FROM generate_series(1, 100000) a, generate_series(1, 100000) b, generate_series(1, 100000) c',
      verdicts: STOPPED,
    },
    {
      name: 'a series of 10^12',
      source: 'SELECT n::text AS got FROM generate_series(1, 1000000000000) t(n)',
      verdicts: STOPPED,
    },
    {
      name: 'a big sort',
      source: 'SELECT md5(n::text) AS got FROM generate_series(1, 30000000) t(n) ORDER BY 1 LIMIT 1',
      verdicts: STOPPED,
    },
    {
      name: 'a text without an end',
      source:
        "DO $$ DECLARE t text := 'xxxxxxxx'; BEGIN LOOP t := t || t; END LOOP; END $$; SELECT '' AS got",
      verdicts: [...STOPPED, 'RTE'],
    },
    {
      name: 'a regular expression that backtracks',
      source:
        "SELECT (repeat('a', 5000) ~ '(a|aa)+$|^(a+)+\\1b$')::text || n AS got FROM generate_series(1, 100000) t(n)",
      verdicts: [...STOPPED, 'RTE', 'WA'],
    },
    { name: 'sleeping', source: 'SELECT pg_sleep(1000)::text AS got', verdicts: STOPPED },
    {
      name: 'a loop in a procedure',
      source: "DO $$ BEGIN LOOP END LOOP; END $$; SELECT '' AS got",
      verdicts: STOPPED,
    },
    {
      name: 'a flood of notices',
      source: "DO $$ BEGIN LOOP RAISE NOTICE '%', repeat('x', 1000); END LOOP; END $$; SELECT '' AS got",
      verdicts: STOPPED,
    },
    {
      name: 'growing tables',
      source:
        "CREATE TABLE big AS SELECT repeat('x', 1000) AS t; DO $$ BEGIN LOOP INSERT INTO big SELECT * FROM big; END LOOP; END $$; SELECT '' AS got",
      verdicts: [...STOPPED, 'RTE'],
    },
    { name: 'reading a file', source: `SELECT pg_read_file('${file}') AS got`, verdicts: REFUSED },
    {
      name: 'reading a file as the owner',
      source: `${AS_OWNER}SELECT pg_read_file('${file}') AS got`,
      verdicts: REFUSED,
    },
    {
      name: 'copying a file into a table',
      source: `CREATE TABLE t (got text); COPY t FROM '${file}'; SELECT got FROM t`,
      verdicts: REFUSED,
    },
    {
      name: 'copying a file into a table as the owner',
      source: `${AS_OWNER}CREATE TABLE t (got text); COPY t FROM '${file}'; SELECT got FROM t`,
      verdicts: NOTHING,
    },
    {
      name: 'starting a program',
      source: `COPY (SELECT 1) TO PROGRAM 'cat ${file}'; SELECT '' AS got`,
      verdicts: REFUSED,
    },
    {
      name: 'starting a program as the owner',
      source: `${AS_OWNER}CREATE TABLE t (got text); COPY t FROM PROGRAM 'cat ${file}'; SELECT got FROM t`,
      verdicts: NOTHING,
    },
    {
      name: 'writing a file as the owner',
      source: `${AS_OWNER}COPY (SELECT 'REACHED') TO '${file}'; SELECT '' AS got`,
      verdicts: NOTHING,
    },
    {
      name: 'loading a library as the owner',
      source: `${AS_OWNER}LOAD '${file}'; SELECT '' AS got`,
      verdicts: NOTHING,
    },
    {
      name: 'a function in C as the owner',
      source: `${AS_OWNER}CREATE FUNCTION f() RETURNS int AS 'libc.so.6', 'system' LANGUAGE C; SELECT f()::text AS got`,
      verdicts: NOTHING,
    },
    {
      name: 'reaching a port',
      source: `${AS_OWNER}CREATE EXTENSION dblink; SELECT * FROM dblink('host=127.0.0.1 port=${port}', 'SELECT 1') AS t(got text)`,
      verdicts: NOTHING,
    },
    {
      name: 'the settings of the server',
      source: "SELECT string_agg(setting, ',') AS got FROM pg_settings",
      verdicts: ['WA', 'RTE'],
    },
    {
      name: 'dropping everything as the owner',
      source: `${AS_OWNER}DROP SCHEMA public CASCADE; DROP OWNED BY candidate; DROP ROLE candidate; SELECT '' AS got`,
      verdicts: NOTHING,
    },
    {
      name: 'leaving a transaction open',
      source: "BEGIN; CREATE TEMP TABLE left_over AS SELECT 1; SELECT '' AS got",
      verdicts: ['WA', 'RTE'],
    },
    {
      name: 'ending the server',
      source: `${AS_OWNER}SELECT pg_terminate_backend(pg_backend_pid())::text AS got`,
      verdicts: NOTHING,
    },
  ];
}

function duckdbAttacks({ file, port }: Bait): readonly Attack[] {
  return [
    {
      name: 'a recursion without an end',
      source:
        'WITH RECURSIVE r AS (SELECT 1 AS n UNION ALL SELECT n + 1 FROM r WHERE n > 0) SELECT max(n)::VARCHAR AS got FROM r',
      verdicts: STOPPED,
    },
    {
      name: 'a cross join bomb',
      source:
        'SELECT sum(hash(a.n + b.n + c.n))::VARCHAR AS got FROM range(100000) a(n), range(100000) b(n), range(100000) c(n)',
      verdicts: STOPPED,
    },
    {
      name: 'a series of 10^12',
      source: 'SELECT n::VARCHAR AS got FROM range(1000000000000) t(n)',
      verdicts: STOPPED,
    },
    {
      name: 'a big sort',
      source: 'SELECT md5(n::VARCHAR) AS got FROM range(300000000) t(n) ORDER BY 1 OFFSET 100',
      verdicts: STOPPED,
    },
    {
      name: 'a text without an end',
      source: "SELECT repeat('x', 4000000000) AS got",
      verdicts: [...STOPPED, 'RTE'],
    },
    {
      name: 'a list without an end',
      source: 'SELECT len(list_transform(range(2000000000), x -> [x, x, x]))::VARCHAR AS got',
      // Worked out while the query is only looked at.
      verdicts: [...STOPPED, 'RTE', 'CE'],
    },
    {
      name: 'growing tables',
      source: "CREATE TABLE big AS SELECT uuid()::VARCHAR AS t FROM range(50000000); SELECT '' AS got",
      verdicts: STOPPED,
    },
    { name: 'reading a file', source: `SELECT content AS got FROM read_text('${file}')`, verdicts: REFUSED },
    { name: 'reading a file by its name', source: `SELECT * FROM '${file}.csv'`, verdicts: REFUSED },
    {
      name: 'listing files',
      source: "SELECT string_agg(file, ',') AS got FROM glob('/**')",
      verdicts: REFUSED,
    },
    {
      name: 'copying a file into a table',
      source: `CREATE TABLE t (got VARCHAR); COPY t FROM '${file}'; SELECT got FROM t`,
      verdicts: REFUSED,
    },
    {
      name: 'writing a file',
      source: `COPY (SELECT 'REACHED') TO '${file}'; SELECT '' AS got`,
      verdicts: REFUSED,
    },
    {
      name: 'attaching a database',
      source: `ATTACH '${file}.db' AS other; SELECT '' AS got`,
      verdicts: REFUSED,
    },
    {
      name: 'installing an extension',
      source: "INSTALL httpfs; LOAD httpfs; SELECT '' AS got",
      verdicts: REFUSED,
    },
    {
      name: 'reaching a port',
      source: `SELECT content AS got FROM read_text('http://127.0.0.1:${port}/')`,
      verdicts: REFUSED,
    },
    { name: 'the environment', source: "SELECT getenv('GREENROOM_CANARY') AS got", verdicts: REFUSED },
    {
      name: 'opening the configuration',
      source: `SET enable_external_access = true; SELECT content AS got FROM read_text('${file}')`,
      verdicts: REFUSED,
    },
    { name: 'taking more memory', source: "SET memory_limit = '100GB'; SELECT '' AS got", verdicts: REFUSED },
    { name: 'more threads', source: "SET threads = 64; SELECT '' AS got", verdicts: REFUSED },
  ];
}

export function attacksOn(dialect: Dialect, bait: Bait): readonly Attack[] {
  switch (dialect) {
    case 'postgresql':
      return postgresqlAttacks(bait);
    case 'duckdb':
      return duckdbAttacks(bait);
  }
}
