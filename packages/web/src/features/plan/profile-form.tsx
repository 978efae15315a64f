// When the interview is, how much time there is, and what it is for. Only the date is asked for; the rest has defaults.

import { languageNames, languages } from '@greenroom/core/judging';
import { addDays, type PlanView, type Profile, type Role, roles, seniorities } from '@greenroom/core/plan';
import { Alert, Button, Group, MultiSelect, NumberInput, Select, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';

import { useSettings } from '../../shell/settings.ts';
import classes from './plan.module.css';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const;
const usualMinutes = [60, 60, 60, 60, 60, 180, 180];
/** Four weeks, for which the plan is made. */
const USUAL_DAYS = 28;

interface ProfileFormProps {
  readonly view: PlanView;
  readonly onSave: (profile: Profile) => Promise<unknown>;
  readonly onCancel?: () => void;
}

export function ProfileForm({ view, onSave, onCancel }: ProfileFormProps) {
  const { language } = useSettings();
  const [draft, setDraft] = useState(() => view.profile ?? newProfile(language));
  const [date, setDate] = useState(view.interview ?? addDays(view.today, USUAL_DAYS));
  const [blocked, setBlocked] = useState('');
  const [busy, setBusy] = useState(false);
  const [error, setError] = useState<string | null>(null);
  const change = (some: Partial<Profile>): void => setDraft({ ...draft, ...some });
  const save = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setBusy(true);
    setError(null);
    // Interviews besides the next one stay as they are.
    const others = draft.interviews.filter((other) => other !== view.interview);
    try {
      await onSave({ ...draft, interviews: [...others, date] });
    } catch (problem) {
      setError(problem instanceof Error ? problem.message : 'Something unexpected happened.');
      setBusy(false);
    }
  };
  return (
    <form className={classes.form} onSubmit={(event) => void save(event)}>
      <TextInput
        type="date"
        label="Day of the interview"
        description="Change it whenever you know better; the plan follows."
        required
        min={view.today}
        value={date}
        onChange={(event) => setDate(event.currentTarget.value)}
      />
      <Hours minutes={draft.minutesByWeekday} onChange={(minutesByWeekday) => change({ minutesByWeekday })} />
      <Blocked
        days={draft.blocked}
        today={view.today}
        value={blocked}
        onValue={setBlocked}
        onChange={(days) => change({ blocked: days })}
      />
      <Target draft={draft} onChange={change} />
      {error !== null && (
        <Alert color="red" role="alert" title="The plan was not saved">
          {error}
        </Alert>
      )}
      <Group>
        <Button type="submit" loading={busy}>
          {view.profile === null ? 'Make the plan' : 'Save and plan anew'}
        </Button>
        {onCancel !== undefined && (
          <Button variant="default" onClick={onCancel}>
            Cancel
          </Button>
        )}
      </Group>
    </form>
  );
}

function newProfile(language: Profile['languages'][number]): Profile {
  return {
    interviews: [],
    minutesByWeekday: [...usualMinutes],
    blocked: [],
    role: null,
    level: null,
    company: null,
    languages: [language],
    jobDescription: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    practiceAt: '18:00',
  };
}

interface HoursProps {
  readonly minutes: readonly number[];
  readonly onChange: (minutes: number[]) => void;
}

function Hours({ minutes, onChange }: HoursProps) {
  return (
    <fieldset className={classes.fieldset}>
      <legend>Hours for each weekday</legend>
      <div className={classes.hours}>
        {weekdays.map((name, index) => (
          <NumberInput
            key={name}
            label={name}
            aria-label={`Hours on ${name}`}
            min={0}
            max={24}
            step={0.5}
            decimalScale={2}
            clampBehavior="strict"
            value={(minutes[index] ?? 0) / 60}
            onChange={(hours) =>
              onChange(minutes.map((old, at) => (at === index ? Math.round(Number(hours) * 60) : old)))
            }
          />
        ))}
      </div>
    </fieldset>
  );
}

interface BlockedProps {
  readonly days: readonly string[];
  readonly today: string;
  readonly value: string;
  readonly onValue: (day: string) => void;
  readonly onChange: (days: string[]) => void;
}

function Blocked({ days, today, value, onValue, onChange }: BlockedProps) {
  return (
    <div>
      <Group align="flex-end" gap="xs">
        <TextInput
          type="date"
          label="Days without any time"
          min={today}
          value={value}
          onChange={(event) => onValue(event.currentTarget.value)}
        />
        <Button
          variant="default"
          disabled={value === '' || days.includes(value)}
          onClick={() => {
            onChange([...days, value]);
            onValue('');
          }}
        >
          Add
        </Button>
      </Group>
      {days.length > 0 && (
        <ul className={classes.blocked}>
          {days.map((day) => (
            <li key={day}>
              {day}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Have time on ${day} again`}
                onClick={() => onChange(days.filter((other) => other !== day))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface TargetProps {
  readonly draft: Profile;
  readonly onChange: (some: Partial<Profile>) => void;
}

/** What the interview is for: decides which signals weigh more. All of it may stay open. */
function Target({ draft, onChange }: TargetProps) {
  return (
    <>
      <div className={classes.target}>
        <Select
          label="Role"
          placeholder="Any"
          clearable
          data={roles.map((role) => ({
            value: role,
            label: role === 'ml' ? 'Machine learning' : capital(role),
          }))}
          value={draft.role}
          onChange={(role) =>
            onChange({ role: roles.find((known): known is Role => known === role) ?? null })
          }
        />
        <Select
          label="Level"
          placeholder="Any"
          clearable
          data={seniorities.map((level) => ({ value: level, label: capital(level) }))}
          value={draft.level}
          onChange={(level) => onChange({ level: seniorities.find((known) => known === level) ?? null })}
        />
        <TextInput
          label="Company"
          maxLength={120}
          value={draft.company ?? ''}
          onChange={({ currentTarget: { value } }) =>
            onChange({ company: value.trim() === '' ? null : value })
          }
        />
        <TextInput
          type="time"
          label="Practice begins at"
          value={draft.practiceAt}
          onChange={({ currentTarget: { value } }) => {
            if (value !== '') onChange({ practiceAt: value });
          }}
        />
        <MultiSelect
          label="Languages"
          data={languages.map((value) => ({ value, label: languageNames[value] }))}
          value={[...draft.languages]}
          onChange={(chosen) =>
            onChange({ languages: languages.filter((language) => chosen.includes(language)) })
          }
        />
        <TextInput
          label="Time zone"
          value={draft.timeZone}
          onChange={({ currentTarget: { value } }) => onChange({ timeZone: value })}
        />
      </div>
      <Textarea
        label="Job description"
        description="Optional. It stays on the machine that runs Greenroom."
        autosize
        minRows={2}
        maxRows={8}
        maxLength={40_000}
        value={draft.jobDescription}
        onChange={({ currentTarget: { value } }) => onChange({ jobDescription: value })}
      />
    </>
  );
}

function capital(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1).replaceAll('-', ' ')}`;
}
