// Questions about working with others: conflict, disagreement, feedback, mentoring.

import { type Authored, type Question, questionOf } from './question.ts';

export const peopleQuestions: readonly Question[] = (
  [
    {
      id: 'conflict-colleague',
      text: 'Tell me about a clash with a colleague that got in the way of the work.',
      for: ['conflict'],
      next: [
        ['listened', 'What did your colleague want, in their own words?'],
        ['options', 'What did you put on the table to get out of it?'],
        ['result', 'How did the two of you work together afterwards?'],
      ],
    },
    {
      id: 'conflict-two-teams',
      text: 'When did you stand between two groups that each wanted something else?',
      for: ['conflict', 'cross-team'],
      next: [
        ['own-part', 'What was your own role there: a referee, a party, or something else?'],
        ['documented', 'How did both groups know afterwards what had been agreed?'],
        ['measured', 'Was there a fact that settled it? Who looked it up?'],
      ],
    },
    {
      id: 'conflict-code-review',
      text: 'Describe a code review that turned into an argument.',
      for: ['conflict', 'feedback'],
      next: [
        ['listened', 'What was the strongest point on the other side?'],
        ['measured', 'Could the question be tested? Did anyone do it?'],
        ['durable', 'Is there now a rule or a check that avoids the same argument?'],
      ],
    },
    {
      id: 'conflict-priorities',
      text: 'Your work was blocked because another person put something else first. What did you do?',
      for: ['conflict', 'deadline'],
      next: [
        ['listened', 'Why was theirs more urgent, from where they stood?'],
        ['options', 'Which ways around it did you consider?'],
        ['result', 'When did you get what you needed?'],
      ],
    },
    {
      id: 'conflict-apology',
      text: 'When were you the one who was in the wrong, and how did you put it right?',
      for: ['conflict', 'failure', 'learning'],
      next: [
        ['differently', 'What do you do now before it gets that far?'],
        ['listened', 'How did you find out how the other person saw it?'],
        ['result', 'What is it like to work with that person today?'],
      ],
    },
    {
      id: 'disagree-manager',
      text: 'Tell me about a decision of your manager that you thought was wrong.',
      for: ['disagreement'],
      next: [
        ['listened', 'What did your manager know that you did not?'],
        ['measured', 'What did you bring besides your opinion?'],
        ['result', 'What was decided in the end, and how did it turn out?'],
      ],
    },
    {
      id: 'disagree-and-commit',
      text: 'When did you lose an argument and still give the plan your full effort?',
      for: ['disagreement', 'ownership'],
      next: [
        ['own-part', 'What did you do to make a plan work that you had argued against?'],
        ['result', 'Who was right, looking at it now? How can you tell?'],
        ['learning', 'Has it changed how you argue?'],
      ],
    },
    {
      id: 'disagree-design',
      text: 'Describe a technical choice on which you and a senior engineer saw things differently.',
      for: ['disagreement', 'leadership'],
      next: [
        ['options', 'Which designs were compared, and by which yardstick?'],
        ['measured', 'Did a prototype or a number decide it?'],
        ['documented', 'Where could someone read today why it was built that way?'],
      ],
    },
    {
      id: 'disagree-quality',
      text: 'When did you push back on shipping something that was not ready?',
      for: ['disagreement', 'deadline', 'customer'],
      next: [
        ['options', 'What could have been shipped instead?'],
        ['baseline', 'How bad was it? Which figure did you look at?'],
        ['result', 'What happened after the release, or because there was none?'],
      ],
    },
    {
      id: 'disagree-changed-mind',
      text: 'Tell me about a time when someone changed your mind about something you had been sure of.',
      for: ['disagreement', 'feedback', 'learning'],
      next: [
        ['listened', 'Which argument did it, and who made it?'],
        ['learning', 'What do you check sooner since then?'],
        ['result', 'What became of the work after you changed your mind?'],
      ],
    },
    {
      id: 'feedback-hard',
      text: 'What is the hardest feedback that you have been given, and what did you make of it?',
      for: ['feedback', 'learning'],
      next: [
        ['differently', 'What did you do differently the week after?'],
        ['result', 'How do you know that it worked? Did anyone say so?'],
        ['listened', 'What did you ask to understand it better?'],
      ],
    },
    {
      id: 'feedback-given',
      text: 'When did you have to tell someone something about their work that they would not like to hear?',
      for: ['feedback', 'mentoring'],
      next: [
        ['own-part', 'What did you actually say? Can you give me the sentence?'],
        ['listened', 'How did they take it, and what did they answer?'],
        ['result', 'What changed in their work?'],
      ],
    },
    {
      id: 'feedback-ignored',
      text: 'Tell me about advice that you did not follow. Were you right?',
      for: ['feedback', 'disagreement'],
      next: [
        ['cause', 'What made you decide against it?'],
        ['measured', 'How did you find out whether you were right?'],
        ['differently', 'Would you do the same again?'],
      ],
    },
    {
      id: 'feedback-from-users',
      text: 'When did something a user said make you rework what you had built?',
      for: ['feedback', 'customer'],
      next: [
        ['listened', 'What were they trying to do when it went wrong?'],
        ['baseline', 'How many had the same trouble before the change, and how many after?'],
        ['result', 'What did the reworked version change for them?'],
      ],
    },
    {
      id: 'mentoring-growth',
      text: 'Who grew because of you? What could they do afterwards that they could not do before?',
      for: ['mentoring', 'leadership'],
      next: [
        ['own-part', 'Which part of that was you, and which was them?'],
        ['baseline', 'Where did they start?'],
        ['durable', 'Do others profit from it too: a guide, a course, a habit of the team?'],
      ],
    },
    {
      id: 'mentoring-stuck',
      text: 'You were helping someone and it was not working. What then?',
      for: ['mentoring', 'failure'],
      next: [
        ['listened', 'What did they say was missing?'],
        ['options', 'What did you try next, and why that?'],
        ['differently', 'How do you start with someone new today?'],
      ],
    },
    {
      id: 'mentoring-onboarding',
      text: 'How did you make it easier for new people to get going?',
      for: ['mentoring', 'ownership'],
      next: [
        ['baseline', 'How long did it take before, until the first change was merged, and how long after?'],
        ['durable', 'Who keeps it up to date now?'],
        ['cause', 'Which part of what you did helped most?'],
      ],
    },
  ] satisfies readonly Authored[]
).map(questionOf);
