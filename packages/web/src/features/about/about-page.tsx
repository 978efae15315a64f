// What Greenroom is, how it measures, and where code runs on this machine.

import { List, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';

import { TextLink } from '../../kit/link.tsx';
import { Page, Panel } from '../../kit/page.tsx';
import { ErrorState, LoadingState } from '../../kit/states.tsx';
import { judgeQuery } from '../../shell/api.ts';
import { ShortcutTable } from '../../shell/shortcut-table.tsx';
import { JudgeReport } from './judge-report.tsx';
import classes from './about.module.css';

const rules = [
  'A level without evidence does not exist. The card says “not observed” and what would make it observable.',
  'Every piece of evidence names the moments it was read from. One click opens the replay there.',
  'A measurement has a unit and an uncertainty. Inside the noise the answer is “inconclusive”.',
  'No claim about emotion, confidence, personality or accent.',
  'There is no average grade: a card names the strongest signal, the weakest one and one next step.',
  'The same session scored twice gives the same card, and the card says which version of the rules spoke.',
] as const;

export function AboutPage() {
  return (
    <Page
      title="About Greenroom"
      lead="A gym and flight recorder for technical interviews. It runs on this machine, without an account, and asks no other server for anything."
      width="reading"
    >
      <Panel title="How it measures">
        <Text>
          A session is a timeline: every key, run, submission, line of chat and change of phase, in order.
          Small fixed rules read that timeline and find evidence; the evidence adds up to levels on the
          signals that employers look for. No language model takes part.
        </Text>
      </Panel>
      <Panel title="What it promises">
        <List spacing={8}>
          {rules.map((rule) => (
            <List.Item key={rule}>{rule}</List.Item>
          ))}
        </List>
      </Panel>
      <JudgePanel />
      <Panel title="Keyboard shortcuts">
        <ShortcutTable />
      </Panel>
      <Text size="sm" c="dimmed" className={classes.small}>
        Greenroom {GREENROOM_VERSION}, free software under the Apache License 2.0. Set in Geist and JetBrains
        Mono, both under the SIL Open Font License 1.1.
      </Text>
    </Page>
  );
}

function JudgePanel() {
  const { data, error, refetch } = useQuery(judgeQuery);
  return (
    <div id="judge" className={classes.anchor}>
      <Panel title="Where code runs">
        {data !== undefined ? (
          <>
            <JudgeReport status={data} />
            {data.isolation !== 'browser' && (
              <Text mt="md">
                <TextLink to="/queue" underline="always">
                  The judge queue
                </TextLink>{' '}
                shows what waits, what runs and who works.
              </Text>
            )}
          </>
        ) : error !== null ? (
          <ErrorState title="The judge could not be asked" error={error} onRetry={() => void refetch()} />
        ) : (
          <LoadingState label="Loading where code runs" lines={3} />
        )}
      </Panel>
    </div>
  );
}
