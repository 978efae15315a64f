// What is asked: the statement, the signature in the candidate's language, the constraints, the samples.

import { type Problem, typeIn, nameIn } from '@greenroom/core/coding';
import type { Language } from '@greenroom/core/judging';
import { Title } from '@mantine/core';
import { memo } from 'react';

import { Markdown } from '../../../kit/markdown.tsx';
import { jsonText } from '../json-text.ts';
import { ClassPrompt } from '../script/class-prompt.tsx';
import { QueryPrompt } from '../tables/query-prompt.tsx';
import classes from './prompt-pane.module.css';

interface PromptPaneProps {
  readonly problem: Problem;
  readonly language: Language;
}

export const PromptPane = memo(function PromptPane({ problem, language }: PromptPaneProps) {
  return (
    <div className={classes.prompt} tabIndex={0}>
      <Markdown>{problem.statement}</Markdown>
      <Asked problem={problem} language={language} />
    </div>
  );
});

function Asked({ problem, language }: PromptPaneProps) {
  const { query, class: form } = problem.signature;
  if (query !== undefined) return <QueryPrompt problem={problem} query={query} partClass={classes.part} />;
  if (form === undefined) return <FunctionPrompt problem={problem} language={language} />;
  const looks = { partClass: classes.part, listClass: classes.parameters };
  return <ClassPrompt problem={problem} language={language} form={form} {...looks} />;
}

function FunctionPrompt({ problem, language }: PromptPaneProps) {
  const { parameters, returns } = problem.signature;
  return (
    <>
      <section className={classes.part}>
        <Title order={2}>Input and result</Title>
        <dl className={classes.parameters}>
          {parameters.map(({ name, type, range, constraint }) => (
            <div key={name}>
              <dt>
                <code>{nameIn(language, name)}</code>
                <span>{typeIn(language, type, range)}</span>
              </dt>
              {constraint !== '' && <dd>{constraint}</dd>}
            </div>
          ))}
          <div>
            <dt>
              <span className={classes.returns}>returns</span>
              <span>{typeIn(language, returns)}</span>
            </dt>
          </div>
        </dl>
      </section>
      {problem.samples.map((sample, index) => (
        <section key={JSON.stringify(sample.args)} className={classes.part}>
          <Title order={2}>Example {index + 1}</Title>
          <div className={classes.sample}>
            {parameters.map(({ name }, position) => (
              <div key={name}>
                <span>{nameIn(language, name)} = </span>
                <code>{jsonText(sample.args[position])}</code>
              </div>
            ))}
            <div>
              <span>→ </span>
              <code>{jsonText(sample.expected)}</code>
            </div>
          </div>
          {sample.explanation !== '' && <Markdown>{sample.explanation}</Markdown>}
        </section>
      ))}
    </>
  );
}
