// Questions about getting things done: ownership, deadlines, ambiguity, work across teams, customers.

import { type Authored, type Question, questionOf } from './question.ts';

export const deliveryQuestions: readonly Question[] = (
  [
    {
      id: 'performance-improvement',
      text: 'Tell me about something slow that you made fast.',
      for: ['ownership', 'customer'],
      kind: 'performance-improvement',
      next: [
        ['baseline', 'What was it before, and at which percentile?'],
        ['cause', 'How did you find out what was slow? What was your first wrong guess?'],
        ['durable', 'What keeps it from getting slow again?'],
      ],
    },
    {
      id: 'cost-saving',
      text: 'When did you make something cheaper without making it worse?',
      for: ['ownership'],
      kind: 'performance-improvement',
      next: [
        ['baseline', 'What did it cost per month before, and what after?'],
        ['measured', 'How did you make sure that nothing got worse?'],
        ['own-part', 'Whose idea was it, and what did you do yourself?'],
      ],
    },
    {
      id: 'cross-team-delivery',
      text: 'Walk me through something you shipped that needed other teams.',
      for: ['cross-team', 'ownership'],
      kind: 'cross-team-delivery',
      next: [
        ['own-part', 'Which piece was yours, and which pieces did you only push along?'],
        ['options', 'Where did the teams want different things? How was it settled?'],
        ['result', 'What changed for the users on the day after?'],
      ],
    },
    {
      id: 'cross-team-dependency',
      text: 'A team you depended on was late. What did you do?',
      for: ['cross-team', 'deadline'],
      kind: 'cross-team-delivery',
      next: [
        ['listened', 'Why were they late? How did you find out?'],
        ['options', 'What was your plan if it never came?'],
        ['durable', 'How do you notice such a delay earlier now?'],
      ],
    },
    {
      id: 'cross-team-interface',
      text: 'When did you have to agree on an interface with people who had other habits than yours?',
      for: ['cross-team', 'disagreement'],
      kind: 'cross-team-delivery',
      next: [
        ['documented', 'Where was the contract written down, and who could change it?'],
        ['listened', 'What did they need that you had not thought of?'],
        ['result', 'How many times did it break afterwards?'],
      ],
    },
    {
      id: 'cross-team-non-engineers',
      text: 'Describe a piece of work with people from sales, support, law or design.',
      for: ['cross-team', 'customer'],
      next: [
        ['listened', 'What did you learn from them about the problem?'],
        ['own-part', 'How did you explain the technical side to them?'],
        ['result', 'What came of it that engineers alone would not have made?'],
      ],
    },
    {
      id: 'ownership-unasked',
      text: 'What did you take care of that was nobody’s job?',
      for: ['ownership'],
      next: [
        ['cause', 'Why did you, when nobody had asked?'],
        ['result', 'What would have happened if you had left it?'],
        ['durable', 'Whose job is it today?'],
      ],
    },
    {
      id: 'ownership-end-to-end',
      text: 'Which project did you carry from the first idea until people used it?',
      for: ['ownership', 'leadership'],
      next: [
        ['own-part', 'Where did you decide alone, and where did you ask?'],
        ['baseline', 'How did you know that it was worth doing? Which number was bad?'],
        ['result', 'How many use it, and how do you know that it helps them?'],
      ],
    },
    {
      id: 'ownership-legacy',
      text: 'Tell me about old code that you inherited and made better.',
      for: ['ownership', 'ambiguity'],
      next: [
        ['baseline', 'How could you tell that it was bad: incidents, time to change something, complaints?'],
        ['options', 'Why did you not rewrite it, or why did you?'],
        ['measured', 'How did you make sure that you broke nothing?'],
      ],
    },
    {
      id: 'ownership-on-call',
      text: 'Describe the worst page you got while on call.',
      for: ['ownership', 'failure', 'customer'],
      kind: 'bug-crushed',
      next: [
        ['own-part', 'What did you do in the first ten minutes?'],
        ['result', 'How long were users affected, and how many?'],
        ['durable', 'What would page you earlier today, or not at all?'],
      ],
    },
    {
      id: 'ownership-said-no',
      text: 'When did you say no to work, and how did you do it?',
      for: ['ownership', 'disagreement', 'customer'],
      next: [
        ['options', 'What did you offer instead?'],
        ['listened', 'What lay behind the request?'],
        ['result', 'What did you get done with the time?'],
      ],
    },
    {
      id: 'deadline-cut-scope',
      text: 'There was more work than time. What did you leave out, and how did you choose?',
      for: ['deadline', 'customer'],
      next: [
        ['options', 'Which other cut did you consider?'],
        ['listened', 'Whom did you ask before you cut it?'],
        ['result', 'Did anyone miss what was left out?'],
      ],
    },
    {
      id: 'deadline-missed',
      text: 'Tell me about a date that you missed.',
      for: ['deadline', 'failure'],
      next: [
        ['own-part', 'When did you know, and whom did you tell first?'],
        ['cause', 'What was the real reason?'],
        ['differently', 'How do you estimate today?'],
      ],
    },
    {
      id: 'deadline-crunch',
      text: 'When did you have to deliver something in a few days that would normally take weeks?',
      for: ['deadline', 'ownership'],
      next: [
        ['cause', 'What made it possible: fewer features, more people, a trick?'],
        ['durable', 'What did you clean up afterwards?'],
        ['result', 'Was it worth it? How do you know?'],
      ],
    },
    {
      id: 'deadline-parallel',
      text: 'Two important things were due at the same time. How did you decide?',
      for: ['deadline', 'ambiguity'],
      next: [
        ['options', 'What would have happened if you had chosen the other one?'],
        ['listened', 'Who had a say, and what did they say?'],
        ['result', 'When was each of them done?'],
      ],
    },
    {
      id: 'ambiguity-vague-goal',
      text: 'You were given a goal that nobody could define. What were your first steps?',
      for: ['ambiguity'],
      next: [
        ['listened', 'Whom did you ask, and what did you hear?'],
        ['measured', 'How did you make the goal something that can be measured?'],
        ['result', 'How did you know that you were done?'],
      ],
    },
    {
      id: 'ambiguity-changed',
      text: 'The requirements changed when you were half done. What did you do?',
      for: ['ambiguity', 'deadline'],
      next: [
        ['cause', 'Why did they change? Could you have seen it coming?'],
        ['options', 'What did you keep and what did you throw away?'],
        ['differently', 'How do you build now so that such a change costs less?'],
      ],
    },
    {
      id: 'ambiguity-no-data',
      text: 'Tell me about a decision that you had to make with too little information.',
      for: ['ambiguity', 'leadership'],
      next: [
        ['options', 'Could it be undone? Did that matter to you?'],
        ['measured', 'What did you watch afterwards to see whether it was right?'],
        ['result', 'Was it?'],
      ],
    },
    {
      id: 'ambiguity-new-field',
      text: 'When did you have to work in a field or a language that you did not know?',
      for: ['ambiguity', 'learning'],
      next: [
        ['own-part', 'How did you learn it? What did you do on the first two days?'],
        ['result', 'How long until your first useful change?'],
        ['learning', 'What of that way of learning do you still use?'],
      ],
    },
    {
      id: 'customer-problem',
      text: 'Tell me about a customer whose problem you solved for good.',
      for: ['customer', 'ownership'],
      next: [
        ['listened', 'What had they asked for, and what did they need?'],
        ['baseline', 'How often did it happen before, and how often since?'],
        ['durable', 'Did other customers profit too?'],
      ],
    },
    {
      id: 'customer-angry',
      text: 'Describe a conversation with a user who was angry, and rightly so.',
      for: ['customer', 'conflict'],
      next: [
        ['listened', 'What did you do before you explained anything?'],
        ['result', 'Are they still a user?'],
        ['durable', 'What did you change so that nobody else would have to call?'],
      ],
    },
    {
      id: 'customer-data',
      text: 'When did numbers show that users did something else than everybody thought?',
      for: ['customer', 'learning'],
      next: [
        ['measured', 'Where did the numbers come from, and why did you trust them?'],
        ['own-part', 'Who believed you at first? What did you do about the others?'],
        ['result', 'What was changed because of it?'],
      ],
    },
  ] satisfies readonly Authored[]
).map(questionOf);
