// Hostile queries, in both dialects.

import type { VerdictCode } from '@greenroom/core/judging';

import type { Attack, Bait } from './attack.fixture.ts';

/** All that is neither accepted nor the judge's fault. */
const REFUSED: readonly VerdictCode[] = ['CE', 'RTE', 'WA', 'TLE', 'MLE', 'OLE'];
const WASTED: readonly VerdictCode[] = ['TLE', 'MLE', 'RTE', 'OLE', 'CE'];

const postgresql = ({ file }: Bait): readonly Attack[] => [
  { name: 'reads a file of the host', source: `SELECT pg_read_file('${file}') AS a`, verdicts: REFUSED },
  {
    name: 'reads the accounts of the host',
    source: "SELECT pg_read_file('/etc/passwd') AS a",
    verdicts: REFUSED,
  },
  {
    name: 'copies from a file of the host',
    source: `CREATE TABLE f (a text); COPY f FROM '${file}'; SELECT a FROM f`,
    verdicts: REFUSED,
  },
  {
    name: 'copies to a program',
    source: "COPY (SELECT 1) TO PROGRAM 'id > /tmp/x'; SELECT a FROM t",
    verdicts: REFUSED,
  },
  {
    name: 'copies from a program',
    source: "CREATE TABLE f (a text); COPY f FROM PROGRAM 'id'; SELECT 'REACHED ' || a AS a FROM f",
    verdicts: REFUSED,
  },
  {
    name: 'lists the directories of the host',
    source: "SELECT 'REACHED ' || pg_ls_dir('/root') AS a",
    verdicts: REFUSED,
  },
  { name: 'imports a large object', source: `SELECT lo_import('${file}')::text AS a`, verdicts: REFUSED },
  {
    name: 'brings functions of machine code',
    source:
      "CREATE FUNCTION f() RETURNS int AS '/lib/x86_64-linux-gnu/libc.so.6', 'getpid' LANGUAGE c; SELECT 'REACHED ' || f() AS a",
    verdicts: REFUSED,
  },
  { name: 'sleeps for ever', source: 'SELECT pg_sleep(100000)::text AS a', verdicts: WASTED },
  {
    name: 'counts for ever',
    source:
      'WITH RECURSIVE n AS (SELECT 1 AS i UNION ALL SELECT i + 0 FROM n) SELECT count(*)::text AS a FROM n',
    verdicts: WASTED,
  },
  {
    name: 'memory bomb',
    source: "SELECT string_agg(repeat('x', 1000000), '') AS a FROM generate_series(1, 100000)",
    verdicts: WASTED,
  },
  {
    name: 'loops for ever in a block',
    source: 'DO $$ BEGIN LOOP END LOOP; END $$; SELECT a FROM t',
    verdicts: WASTED,
  },
];

const duckdb = ({ file, port }: Bait): readonly Attack[] => [
  {
    name: 'reads a file of the host',
    source: `SELECT content AS a FROM read_text('${file}')`,
    verdicts: REFUSED,
  },
  {
    name: 'reads the accounts of the host',
    source: "SELECT column0 AS a FROM read_csv('/etc/passwd', header = false)",
    verdicts: REFUSED,
  },
  { name: 'asks for the environment', source: "SELECT getenv('GREENROOM_CANARY') AS a", verdicts: REFUSED },
  {
    name: 'finds files of the host',
    source: "SELECT 'REACHED ' || file AS a FROM glob('/root/*')",
    verdicts: REFUSED,
  },
  { name: 'writes a file', source: "COPY (SELECT 1) TO '/tmp/x.csv'; SELECT a FROM t", verdicts: REFUSED },
  {
    name: 'opens another database',
    source: "ATTACH '/tmp/x.db' AS x; CREATE TABLE x.y (a int); SELECT 'REACHED' AS a",
    verdicts: REFUSED,
  },
  {
    name: 'loads an extension',
    source: "INSTALL httpfs; LOAD httpfs; SELECT 'REACHED' AS a",
    verdicts: REFUSED,
  },
  {
    name: 'reads from the network',
    source: `SELECT content AS a FROM read_text('http://127.0.0.1:${port}/x')`,
    verdicts: REFUSED,
  },
  {
    name: 'counts for ever',
    source: 'SELECT sum(x.i * y.i % 7)::text AS a FROM range(10000000) x(i), range(10000000) y(i)',
    verdicts: WASTED,
  },
  {
    name: 'memory bomb',
    source: "SELECT string_agg(repeat('x', 1000000), '') AS a FROM range(100000)",
    verdicts: WASTED,
  },
];

export const queryAttacks = { postgresql, duckdb } as const;
