// The story as a whole: how long it takes to tell, how the parts share the time, and what the reviewer asks.

import {
  MAX_SPOKEN_WORDS,
  type StoryContent,
  type StoryReview,
  storyParts,
  WORDS_PER_MINUTE,
} from '@greenroom/core/behavioural';
import { Text, Title } from '@mantine/core';

import { partName, plural, spokenSeconds } from '../story-text.ts';
import { FindingText } from './finding-text.tsx';
import classes from './editor.module.css';

interface WholeStoryProps {
  readonly content: StoryContent;
  readonly review: StoryReview;
}

export function WholeStory({ content, review: { review, whole, shares } }: WholeStoryProps) {
  const seconds = spokenSeconds(review.words);
  const parts = storyParts.filter((part) => shares[part] > 0);
  return (
    <>
      <Title order={2} size="h3">
        As a whole
      </Title>
      <Text mt={6}>
        {plural(review.words, 'word')}: <strong>{seconds} s</strong> at {WORDS_PER_MINUTE} words a minute.
        {review.words > 0 && review.words <= MAX_SPOKEN_WORDS && ' It fits into 90 seconds.'}
      </Text>
      {parts.length > 0 && (
        <div className={classes.shares}>
          {parts.map((part) => (
            <div key={part}>
              <span>{partName(part, content.form)}</span>
              <span className={classes.bar} aria-hidden>
                <span style={{ width: `${shares[part] * 100}%` }} />
              </span>
              <span className="gr-numbers">{Math.round(shares[part] * 100)} %</span>
            </div>
          ))}
        </div>
      )}
      {review.words === 0 ? (
        <Text c="dimmed" size="sm" mt="sm">
          Write a first sentence; the questions come as you write.
        </Text>
      ) : (
        <ul className={classes.findings} aria-label="About the whole story">
          {whole.map((finding) => (
            <li key={finding.rule} data-kind={finding.kind}>
              <FindingText finding={finding} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
