// The facts of a story: title, kind, when, with whom, what it shows, its figures and what proves it.

import {
  type Artefact,
  competencies,
  type Competency,
  type StoryContent,
  type StoryKind,
  storyKindNames,
  storyKinds,
} from '@greenroom/core/behavioural';
import { Button, Chip, Group, NativeSelect, Text, TextInput } from '@mantine/core';

import { competencyName } from '../story-text.ts';
import classes from './editor.module.css';

interface FactFieldsProps {
  readonly draft: StoryContent;
  readonly onChange: (some: Partial<StoryContent>) => void;
}

export function FactFields({ draft, onChange }: FactFieldsProps) {
  return (
    <div className={classes.facts}>
      <TextInput
        label="Title"
        maxLength={400}
        value={draft.title}
        onChange={({ currentTarget: { value } }) => onChange({ title: value })}
      />
      <div className={classes.pairs}>
        <NativeSelect
          label="Kind"
          value={draft.kind ?? ''}
          data={[
            { value: '', label: 'Another story' },
            ...storyKinds.map((kind) => ({ value: kind, label: storyKindNames[kind] })),
          ]}
          onChange={({ currentTarget: { value } }) =>
            onChange({ kind: storyKinds.find((kind): kind is StoryKind => kind === value) ?? null })
          }
        />
        <TextInput
          label="Your role"
          maxLength={400}
          value={draft.role}
          onChange={({ currentTarget: { value } }) => onChange({ role: value })}
        />
        <MonthField label="From" value={draft.from} onChange={(from) => onChange({ from })} />
        <MonthField label="To" value={draft.to} onChange={(to) => onChange({ to })} />
        <TextInput
          label="With whom"
          maxLength={400}
          value={draft.withWhom}
          onChange={({ currentTarget: { value } }) => onChange({ withWhom: value })}
        />
      </div>
      <CompetencyField chosen={draft.competencies} onChange={onChange} />
      <MetricFields metrics={draft.metrics} onChange={onChange} />
      <ArtefactFields artefacts={draft.artefacts} onChange={onChange} />
    </div>
  );
}

interface MonthFieldProps {
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (month: string | null) => void;
}

function MonthField({ label, value, onChange }: MonthFieldProps) {
  return (
    <TextInput
      type="month"
      label={label}
      value={value ?? ''}
      onChange={({ currentTarget }) =>
        onChange(/^\d{4}-\d{2}$/.test(currentTarget.value) ? currentTarget.value : null)
      }
    />
  );
}

type ChangeProps = Pick<FactFieldsProps, 'onChange'>;

function CompetencyField({ chosen, onChange }: ChangeProps & { readonly chosen: readonly Competency[] }) {
  return (
    <fieldset className={classes.group}>
      <legend>What it shows</legend>
      <Chip.Group
        multiple
        value={[...chosen]}
        onChange={(names) =>
          onChange({ competencies: competencies.filter((competency) => names.includes(competency)) })
        }
      >
        <Group gap={8}>
          {competencies.map((competency) => (
            <Chip key={competency} value={competency} size="sm" variant="outline">
              {competencyName(competency)}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
    </fieldset>
  );
}

function MetricFields({ metrics, onChange }: ChangeProps & { readonly metrics: readonly string[] }) {
  const set = (at: number, value: string): void =>
    onChange({ metrics: metrics.map((metric, index) => (index === at ? value : metric)) });
  return (
    <fieldset className={classes.group}>
      <legend>Figures</legend>
      <Text size="sm" c="dimmed">
        One a line, such as “p95 latency from 320 ms to 180 ms”.
      </Text>
      {metrics.map((metric, at) => (
        // eslint-disable-next-line react/no-array-index-key -- a line has nothing else that stays while it is written
        <div key={at} className={classes.line}>
          <TextInput
            aria-label={`Figure ${at + 1}`}
            maxLength={400}
            value={metric}
            onChange={({ currentTarget: { value } }) => set(at, value)}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Remove figure ${at + 1}`}
            onClick={() => onChange({ metrics: metrics.filter((_, index) => index !== at) })}
          >
            Remove
          </Button>
        </div>
      ))}
      {metrics.length < 20 && (
        <Button variant="default" size="compact-sm" onClick={() => onChange({ metrics: [...metrics, ''] })}>
          Add a figure
        </Button>
      )}
    </fieldset>
  );
}

const artefactKinds = { link: 'Link', commit: 'Commit', document: 'Document' } as const;

function ArtefactFields({ artefacts, onChange }: ChangeProps & { readonly artefacts: readonly Artefact[] }) {
  const set = (at: number, some: Partial<Artefact>): void =>
    onChange({
      artefacts: artefacts.map((artefact, index) => (index === at ? { ...artefact, ...some } : artefact)),
    });
  return (
    <fieldset className={classes.group}>
      <legend>What proves it</legend>
      {artefacts.map((artefact, at) => (
        // eslint-disable-next-line react/no-array-index-key -- a line has nothing else that stays while it is written
        <div key={at} className={classes.artefact}>
          <NativeSelect
            aria-label={`Kind of proof ${at + 1}`}
            value={artefact.kind}
            data={Object.entries(artefactKinds).map(([value, label]) => ({ value, label }))}
            onChange={({ currentTarget: { value } }) =>
              set(at, { kind: value === 'commit' || value === 'document' ? value : 'link' })
            }
          />
          <TextInput
            aria-label={`What proof ${at + 1} shows`}
            placeholder="What it shows"
            maxLength={400}
            value={artefact.label}
            onChange={({ currentTarget: { value } }) => set(at, { label: value })}
          />
          <TextInput
            aria-label={`Where proof ${at + 1} is`}
            placeholder="Address, commit or name"
            maxLength={400}
            value={artefact.target}
            onChange={({ currentTarget: { value } }) => set(at, { target: value })}
          />
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Remove proof ${at + 1}`}
            onClick={() => onChange({ artefacts: artefacts.filter((_, index) => index !== at) })}
          >
            Remove
          </Button>
        </div>
      ))}
      {artefacts.length < 20 && (
        <Button
          variant="default"
          size="compact-sm"
          onClick={() => onChange({ artefacts: [...artefacts, { kind: 'link', label: '', target: '' }] })}
        >
          Add a proof
        </Button>
      )}
    </fieldset>
  );
}
