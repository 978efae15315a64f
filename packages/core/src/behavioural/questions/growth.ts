// Questions about failing, learning and leading.

import { type Authored, type Question, questionOf } from './question.ts';

export const growthQuestions: readonly Question[] = (
  [
    {
      id: 'bug-crushed',
      text: 'What is the nastiest bug that you have hunted down?',
      for: ['ownership', 'learning'],
      kind: 'bug-crushed',
      next: [
        ['cause', 'What was the cause in one sentence? How did you prove it?'],
        ['own-part', 'What did you try that led nowhere?'],
        ['durable', 'Which test or check would catch it now?'],
      ],
    },
    {
      id: 'bug-data-loss',
      text: 'Tell me about a fault that damaged or lost data.',
      for: ['failure', 'customer'],
      kind: 'bug-crushed',
      next: [
        ['baseline', 'How many records or users were hit, and how did you count them?'],
        ['own-part', 'What did you do to get the data back?'],
        ['durable', 'What makes it impossible today?'],
      ],
    },
    {
      id: 'bug-intermittent',
      text: 'Describe a fault that only showed up now and then.',
      for: ['ownership', 'ambiguity'],
      kind: 'bug-crushed',
      next: [
        ['measured', 'How did you make it show itself?'],
        ['baseline', 'How often did it occur before the fix, and how often since?'],
        ['cause', 'Why was it so rare?'],
      ],
    },
    {
      id: 'failure-biggest',
      text: 'What is the most expensive mistake that you have made at work?',
      for: ['failure', 'learning'],
      next: [
        ['own-part', 'Which decision was yours?'],
        ['differently', 'What would you do in the same place today?'],
        ['durable', 'What did you change so that nobody can repeat it?'],
      ],
    },
    {
      id: 'failure-project',
      text: 'Tell me about a project that was stopped or came to nothing.',
      for: ['failure', 'ambiguity'],
      next: [
        ['cause', 'When could someone have known? What was the first sign?'],
        ['learning', 'What did you take from it into the next project?'],
        ['result', 'What was left that was of use?'],
      ],
    },
    {
      id: 'failure-outage',
      text: 'Walk me through an outage that you caused or helped to cause.',
      for: ['failure', 'ownership'],
      kind: 'bug-crushed',
      next: [
        ['result', 'How long did it last and whom did it hit?'],
        ['documented', 'Where is the postmortem, and who has read it?'],
        ['durable', 'Which of its actions were really done?'],
      ],
    },
    {
      id: 'failure-estimate',
      text: 'When were you badly wrong about how long something would take?',
      for: ['failure', 'deadline', 'learning'],
      next: [
        ['baseline', 'What did you say, and what was it in the end?'],
        ['cause', 'Which part had you not seen?'],
        ['differently', 'How do you find that part earlier now?'],
      ],
    },
    {
      id: 'failure-shipped-broken',
      text: 'Tell me about something you released that had to be taken back.',
      for: ['failure', 'customer'],
      next: [
        ['own-part', 'Who noticed, and what did you do first?'],
        ['cause', 'Why did no test catch it?'],
        ['durable', 'How does a release look different today?'],
      ],
    },
    {
      id: 'learning-postmortem',
      text: 'Tell me about a review after an incident that really changed something.',
      for: ['learning', 'failure'],
      next: [
        ['own-part', 'What did you bring to it?'],
        ['baseline', 'How many such incidents were there before, and how many since?'],
        ['documented', 'How did others learn from it?'],
      ],
    },
    {
      id: 'learning-skill',
      text: 'What have you taught yourself in the last year, and where did you use it?',
      for: ['learning'],
      next: [
        ['own-part', 'How did you go about it?'],
        ['result', 'What could you do afterwards that you could not do before?'],
        ['durable', 'How do you keep it fresh?'],
      ],
    },
    {
      id: 'learning-habit',
      text: 'Which habit of yours comes from something that once went wrong?',
      for: ['learning', 'failure'],
      next: [
        ['cause', 'What went wrong back then?'],
        ['result', 'When did the habit last save you?'],
        ['durable', 'Have others taken it over?'],
      ],
    },
    {
      id: 'learning-wrong-assumption',
      text: 'When did you build on something that turned out not to be true?',
      for: ['learning', 'ambiguity'],
      next: [
        ['measured', 'How could you have checked it on the first day?'],
        ['result', 'What did it cost?'],
        ['differently', 'What do you check first now?'],
      ],
    },
    {
      id: 'learning-from-junior',
      text: 'What have you learnt from someone with less experience than you?',
      for: ['learning', 'feedback', 'mentoring'],
      next: [
        ['listened', 'How did it come up? What did you ask?'],
        ['differently', 'What do you do differently because of it?'],
        ['result', 'What came of it?'],
      ],
    },
    {
      id: 'leadership-no-title',
      text: 'When did people follow you although you were not their boss?',
      for: ['leadership', 'cross-team'],
      next: [
        ['own-part', 'What did you do that made them come along?'],
        ['listened', 'Who was against it, and why?'],
        ['result', 'What was different at the end?'],
      ],
    },
    {
      id: 'leadership-standard',
      text: 'Tell me about a way of working that your team has because of you.',
      for: ['leadership', 'ownership'],
      next: [
        ['baseline', 'What was it like before? Can you put a figure on it?'],
        ['options', 'Which other ways did you try?'],
        ['durable', 'Does it go on when you are away?'],
      ],
    },
    {
      id: 'leadership-unpopular',
      text: 'Describe a decision of yours that others did not like.',
      for: ['leadership', 'conflict', 'disagreement'],
      next: [
        ['listened', 'What were their reasons?'],
        ['measured', 'What did you base it on?'],
        ['differently', 'Would you decide the same way today, and tell it the same way?'],
      ],
    },
    {
      id: 'leadership-crisis',
      text: 'Everything was on fire and someone had to take the lead. What did you do?',
      for: ['leadership', 'deadline'],
      next: [
        ['own-part', 'What did you do yourself and what did you hand to others?'],
        ['result', 'How long until it was over?'],
        ['documented', 'How did everybody know what was going on?'],
      ],
    },
    {
      id: 'leadership-delegate',
      text: 'Tell me about something important that you gave out of your hands.',
      for: ['leadership', 'mentoring'],
      next: [
        ['cause', 'Why to that person?'],
        ['own-part', 'What did you still do yourself?'],
        ['result', 'How did it turn out, compared with what you would have done?'],
      ],
    },
    {
      id: 'leadership-hiring',
      text: 'When did you make a group of people work better together?',
      for: ['leadership', 'conflict', 'feedback'],
      next: [
        ['baseline', 'How could you tell that it did not work well before?'],
        ['listened', 'What did people tell you when you asked them?'],
        ['durable', 'What of it is still there?'],
      ],
    },
    {
      id: 'mentoring-teach-topic',
      text: 'Tell me about something difficult that you explained to people who did not know the field.',
      for: ['mentoring', 'customer', 'cross-team'],
      next: [
        ['measured', 'How did you find out whether they had understood it?'],
        ['own-part', 'Which picture or example did you use?'],
        ['result', 'What could they do or decide with it?'],
      ],
    },
    {
      id: 'mentoring-review-culture',
      text: 'How did you help others to get more out of code reviews?',
      for: ['mentoring', 'feedback', 'leadership'],
      next: [
        ['baseline', 'What was wrong with them before? How long did they take?'],
        ['cause', 'Which change helped most?'],
        ['durable', 'Is it written down somewhere?'],
      ],
    },
    {
      id: 'feedback-asked-for',
      text: 'When did you last ask for criticism, and what did you do with it?',
      for: ['feedback', 'learning'],
      next: [
        ['listened', 'What exactly did you ask, and whom?'],
        ['differently', 'What did you change?'],
        ['result', 'Did they notice?'],
      ],
    },
  ] satisfies readonly Authored[]
).map(questionOf);
