// How a session will run: how long, and in which language.

import { type Language, languageNames } from '@greenroom/core/judging';
import type { SessionMinutes } from '@greenroom/core/session';
import { Text } from '@mantine/core';

import { Choice } from './choice.tsx';
import { TextLink } from './link.tsx';
import classes from './session-choices.module.css';

const lengths = [
  { value: '15', label: '15 min' },
  { value: '25', label: '25 min' },
  { value: '45', label: '45 min' },
  { value: 'untimed', label: 'Untimed' },
] as const;

type Length = (typeof lengths)[number]['value'];

const minutesOf: Readonly<Record<Length, SessionMinutes>> = { 15: 15, 25: 25, 45: 45, untimed: null };

export interface SessionPlan {
  readonly minutes: SessionMinutes;
  readonly language: Language;
}

interface SessionChoicesProps {
  readonly plan: SessionPlan;
  /** Those that can run now. */
  readonly languages: readonly Language[];
  /** Those that the exercise could be solved in as well, if this machine could run them. */
  readonly missing: readonly Language[];
  readonly onChange: (plan: SessionPlan) => void;
}

export function SessionChoices({ plan, languages, missing, onChange }: SessionChoicesProps) {
  return (
    <div className={classes.choices}>
      <Choice<Length>
        label="Length"
        value={plan.minutes === null ? 'untimed' : `${plan.minutes}`}
        options={lengths}
        onChange={(length) => onChange({ ...plan, minutes: minutesOf[length] })}
      />
      <Choice<Language>
        label="Language"
        value={plan.language}
        options={languages.map((value) => ({ value, label: languageNames[value] }))}
        onChange={(language) => onChange({ ...plan, language })}
      />
      {missing.length > 0 && (
        <Text size="sm" c="dimmed" className={classes.missing}>
          {listOfNames(missing)} cannot run here.{' '}
          <TextLink to="/about" underline="always">
            What to install
          </TextLink>
        </Text>
      )}
    </div>
  );
}

/** “Java”, “Java and Go”, “Java, C++ and Go”. */
function listOfNames(languages: readonly Language[]): string {
  return new Intl.ListFormat('en-GB').format(languages.map((language) => languageNames[language]));
}

/** “25 minutes” or “untimed”. */
export function lengthName(minutes: SessionMinutes): string {
  return minutes === null ? 'untimed' : `${minutes} minutes`;
}
