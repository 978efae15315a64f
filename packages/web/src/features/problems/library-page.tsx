// What the problems cover: patterns by difficulty, languages, and what stands behind them.

import { type Coverage, coverageOf, difficulties, type PatternRow } from '@greenroom/core/coding';
import { languageNames } from '@greenroom/core/judging';
import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { TextLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { patternName } from '../../kit/pattern-name.ts';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { libraryQuery } from '../../shell/api.ts';
import classes from './library.module.css';

export function LibraryPage() {
  const { data, error, refetch } = useQuery(libraryQuery);
  return (
    <Page
      title="What the problems cover"
      lead={<TextLink to="/problems">All problems</TextLink>}
      width="reading"
    >
      {data !== undefined ? (
        <Library coverage={coverageOf(data)} />
      ) : error !== null ? (
        <ErrorState title="The library could not be loaded" error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingState label="Loading the library" lines={8} />
      )}
    </Page>
  );
}

function Library({ coverage }: { readonly coverage: Coverage }) {
  return (
    <>
      <Panel title="Patterns">
        <Patterns coverage={coverage} />
        {coverage.missing.length > 0 && (
          <Text size="sm" c="dimmed" mt="sm">
            No problem yet: {coverage.missing.map(patternName).join(', ')}.
          </Text>
        )}
      </Panel>
      <Panel title="Languages with a solution">
        <Figures
          rows={coverage.languages.map(({ language, problems }) => [languageNames[language], problems])}
        />
      </Panel>
      <Panel title="What stands behind them">
        <Figures
          rows={[
            ['Mistakes that the tests must catch', coverage.knownBad],
            ['Facts that a question uncovers', coverage.facts],
            ['Other ways to ask for them', coverage.aliases],
            ['Problems that leave something out on purpose', coverage.underSpecified],
            ['Follow-up questions', coverage.followUps],
            ['Change requests with tests of their own', coverage.changeRequests],
            ['Brute forces that check the reference', coverage.bruteForces],
          ]}
        />
      </Panel>
    </>
  );
}

function Patterns({ coverage }: { readonly coverage: Coverage }) {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>
        {coverage.problems} problems; one with several patterns counts under each of them.
      </caption>
      <thead>
        <tr>
          <th scope="col">Pattern</th>
          {difficulties.map((difficulty) => (
            <th key={difficulty} scope="col">
              {difficulty}
            </th>
          ))}
          <th scope="col">all</th>
        </tr>
      </thead>
      <tbody className="gr-numbers">
        {coverage.patterns.map((row) => (
          <PatternLine key={row.pattern} row={row} />
        ))}
      </tbody>
      <tfoot className="gr-numbers">
        <tr>
          <th scope="row">All problems</th>
          {difficulties.map((difficulty) => (
            <td key={difficulty}>{coverage.difficulties[difficulty]}</td>
          ))}
          <td>{coverage.problems}</td>
        </tr>
      </tfoot>
    </table>
  );
}

function PatternLine({ row: { pattern, problems, total } }: { readonly row: PatternRow }) {
  return (
    <tr>
      <th scope="row">
        <TextLink to="/problems" search={{ pattern }}>
          {patternName(pattern)}
        </TextLink>
      </th>
      {difficulties.map((difficulty) => (
        <td key={difficulty}>{problems[difficulty] === 0 ? <None /> : problems[difficulty]}</td>
      ))}
      <td>{total}</td>
    </tr>
  );
}

function None() {
  return (
    <span className={classes.none} role="img" aria-label="none">
      –
    </span>
  );
}

function Figures({ rows }: { readonly rows: readonly (readonly [name: string, count: number])[] }) {
  return (
    <dl className={classes.figures}>
      {rows.map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd className="gr-numbers">{count}</dd>
        </div>
      ))}
    </dl>
  );
}
