// What a class problem asks for: the constructor, the methods, and the examples as scripts.

import {
  type ClassForm,
  creationIn,
  methodIn,
  nameIn,
  type Parameter,
  type Problem,
  typeIn,
} from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import { Title } from '@mantine/core';

import { Markdown } from '../../../kit/markdown.tsx';
import { ScriptGrid } from './script-grid.tsx';
import { scriptRows } from './script-rows.ts';

interface ClassPromptProps {
  readonly problem: Problem;
  readonly language: Language;
  readonly form: ClassForm;
  /** The pane's own looks: of a part, and of a list of parameters. */
  readonly partClass: string | undefined;
  readonly listClass: string | undefined;
}

export function ClassPrompt({ problem, language, form, partClass, listClass }: ClassPromptProps) {
  const { signature, samples } = problem;
  return (
    <>
      <section className={partClass}>
        <Title order={2}>The class</Title>
        <dl className={listClass}>
          <Member name={creationIn(language, signature)} parameters={form.parameters} language={language} />
          {form.methods.map(({ name, parameters, returns }) => (
            <Member
              key={name}
              name={methodIn(language, name)}
              parameters={parameters}
              returns={returns === null ? 'nothing' : typeIn(language, returns)}
              language={language}
            />
          ))}
        </dl>
        <p>{countText(form.calls)}</p>
      </section>
      {samples.map((sample, index) => (
        <section key={JSON.stringify(sample.args)} className={partClass}>
          <Title order={2}>Example {index + 1}</Title>
          <ScriptGrid
            label={`Calls of example ${index + 1}`}
            rows={scriptRows(problem, language, { ...sample, got: undefined })}
          />
          {sample.explanation !== '' && <Markdown>{sample.explanation}</Markdown>}
        </section>
      ))}
    </>
  );
}

interface MemberProps {
  readonly name: string;
  readonly parameters: readonly Parameter[];
  /** Not there for a constructor. */
  readonly returns?: string;
  readonly language: Language;
}

function Member({ name, parameters, returns, language }: MemberProps) {
  const names = parameters.map((parameter) => nameIn(language, parameter.name)).join(', ');
  return (
    <div>
      <dt>
        <code>
          {name}({names})
        </code>
        {returns !== undefined && <span>→ {returns}</span>}
      </dt>
      {parameters.map((parameter) => (
        <dd key={parameter.name}>
          <code>{nameIn(language, parameter.name)}</code> {typeIn(language, parameter.type, parameter.range)}:{' '}
          {parameter.constraint}
        </dd>
      ))}
    </div>
  );
}

function countText([least, most]: ClassForm['calls']): string {
  const count = most.toLocaleString('en');
  return `Each test makes one object and ${least <= 1 ? `up to ${count}` : `${least.toLocaleString('en')} to ${count}`} calls, one after the other.`;
}
