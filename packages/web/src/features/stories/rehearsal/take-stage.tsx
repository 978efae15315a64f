// During a take: the ring, the level, the parts to tap through, the text to lean on, and the end.

import { spokenText, type StoryContent, type StoryPart, storyParts } from '@greenroom/core/behavioural';
import { Button, Group, Text, Textarea } from '@mantine/core';
import { useHotkeys } from '@mantine/hooks';
import { useEffect, useRef, useState } from 'react';

import { Panel } from '../../../kit/page.tsx';
import { useSettings } from '../../../shell/settings.ts';
import { partName } from '../story-text.ts';
import type { RunningTake, TakeOptions } from './running-take.ts';
import { TimeRing } from './time-ring.tsx';
import classes from './rehearsal.module.css';

interface TakeStageProps {
  readonly content: StoryContent;
  readonly take: RunningTake;
  readonly how: TakeOptions['how'];
  readonly goalMs: number;
}

/** Ten times a second is enough for a clock and a level. */
const EVERY_MS = 100;

export function TakeStage({ content, take, how, goalMs }: TakeStageProps) {
  const [glance, setGlance] = useState(() => take.glance());
  useEffect(() => {
    const timer = setInterval(() => setGlance(take.glance()), EVERY_MS);
    return () => clearInterval(timer);
  }, [take]);
  const end = useRef<HTMLButtonElement>(null);
  useEffect(() => end.current?.focus(), []);
  const parts = storyParts.filter((part) => part !== 'task' || content.form === 'STAR');
  const tap = (part: StoryPart): void => {
    take.tap(part);
    setGlance(take.glance());
  };
  const { characterKeys } = useSettings();
  useHotkeys(characterKeys ? parts.map((part, at) => [String(at + 1), () => tap(part)]) : []);
  return (
    <Panel>
      <div className={classes.stage}>
        <TimeRing
          elapsedMs={glance.elapsedMs}
          goalMs={goalMs}
          level={how === 'spoken' ? glance.level : null}
        />
        {take.picture !== null && <Mirror stream={take.picture} />}
        {how === 'spoken' && (
          <Text size="sm" c="dimmed" className={classes.heard} data-speaking={glance.speaking || undefined}>
            <span aria-hidden /> {glance.speaking ? 'Speech' : 'Silence'}
          </Text>
        )}
        <Button ref={end} size="md" onClick={take.end}>
          End the take
        </Button>
      </div>
      <PartTaps parts={parts} form={content.form} current={glance.part} onTap={tap} />
      {how === 'typed' ? (
        <Textarea
          mt="md"
          label="Your story"
          autosize
          minRows={8}
          maxLength={20_000}
          onChange={({ currentTarget: { value } }) => take.type(value)}
        />
      ) : (
        <details className={classes.script}>
          <summary>The text to lean on</summary>
          <p>{spokenText(content) || 'There is no text yet.'}</p>
        </details>
      )}
    </Panel>
  );
}

interface PartTapsProps {
  readonly parts: readonly StoryPart[];
  readonly form: StoryContent['form'];
  readonly current: StoryPart | null;
  readonly onTap: (part: StoryPart) => void;
}

function PartTaps({ parts, form, current, onTap }: PartTapsProps) {
  return (
    <div className={classes.taps}>
      <Text size="sm" c="dimmed" id="taps">
        Tap where you are, or press the number: the time of each part is measured.
      </Text>
      <Group gap={8} role="group" aria-labelledby="taps">
        {parts.map((part, at) => (
          <Button
            key={part}
            variant={part === current ? 'filled' : 'default'}
            aria-pressed={part === current}
            onClick={() => onTap(part)}
          >
            {at + 1} {partName(part, form)}
          </Button>
        ))}
      </Group>
    </div>
  );
}

/** The camera's picture, as in a mirror. */
function Mirror({ stream }: { readonly stream: MediaStream }) {
  const video = useRef<HTMLVideoElement>(null);
  useEffect(() => {
    if (video.current !== null) video.current.srcObject = stream;
  }, [stream]);
  return <video ref={video} className={classes.mirror} autoPlay muted playsInline aria-label="Your camera" />;
}
