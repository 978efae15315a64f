// Signals around the interview: the portfolio, its operation, the fit to the job, the close.

import type { Signal, SignalId } from '../signal.ts';

export const portfolioSignals = {
  portfolio: {
    id: 'portfolio',
    name: 'Portfolio',
    looksFor:
      'Three to five polished repositories: tests, CI badges, a live demo, a design document, a runbook.',
    tracks: ['portfolio'],
    anchors: {
      1: 'No repository that starts from its own instructions.',
      2: 'A repository that starts, without tests or without CI.',
      3: 'Two or more repositories with tests, CI and a README that works; demo, design document or runbook are missing.',
      4: 'Three to five repositories with tests, green CI, a demo, a short design document and a runbook each.',
    },
    how: 'Add your repositories to the portfolio track.',
    advice:
      'Take your best repository and make it start from its README, with tests and CI, before polishing a second one.',
  },
  operations: {
    id: 'operations',
    name: 'Operations',
    looksFor: 'Dashboards, alerts, and one postmortem of a real or simulated incident.',
    tracks: ['portfolio'],
    anchors: {
      1: 'Nothing shows how the software would be watched or repaired.',
      2: 'Logs or one dashboard, without a threshold that calls for action.',
      3: 'A dashboard with alerts and what to do for each; no postmortem.',
      4: 'A dashboard, alerts with what to do, and a postmortem with timeline, causes and improvements with owners.',
    },
    how: 'Add a dashboard, an alert or a postmortem to a repository of your portfolio.',
    advice: 'Break your own demo on purpose, repair it, and write the postmortem with its timeline.',
  },
  alignment: {
    id: 'alignment',
    name: 'Alignment with the job',
    looksFor: 'Projects, resume and words match the stack and the domain of the job.',
    tracks: ['company'],
    anchors: {
      1: 'Resume and projects name none of the main requirements of the job.',
      2: 'Some requirements are named, without a project that shows them.',
      3: 'Most main requirements are named and shown by a project or a result.',
      4: 'All main requirements are named in the words of the job, each shown by a project or a result, the domain included.',
    },
    how: 'Add the job description and your resume.',
    advice:
      'For each main requirement of the job, point to one line of your resume and one project that shows it.',
  },
  closing: {
    id: 'closing',
    name: 'Closing',
    looksFor: 'Targeted questions, a demo or repository walk, a short link, a thank-you note.',
    tracks: ['closing'],
    anchors: {
      1: 'No question of their own, no follow-up.',
      2: 'Questions that the job page answers, or a thank-you note without content.',
      3: 'Questions about success, onboarding or the team, and a note that names something from the talk.',
      4: 'Targeted questions, an offered demo with a short link, and a note that ties their experience to what was said.',
    },
    how: 'Prepare questions, a demo and a thank-you note in the closing track.',
    advice:
      'Write three questions that only this team can answer, and a link to a demo of three to five minutes.',
  },
} satisfies Partial<Record<SignalId, Signal>>;
