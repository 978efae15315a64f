// The judge in the candidate's own browser, for servers without a sandbox: the same rules, boxes made of workers.

import {
  faultVerdict,
  javascriptDriver,
  type JudgeRequest,
  loadQuestion,
  pythonDriver,
  runSubmission,
} from '@greenroom/core/coding';
import {
  type BrowserLanguage,
  browserLanguages,
  type Language,
  languageNames,
  type Verdict,
} from '@greenroom/core/judging';

import { JudgeFrame } from './judge-frame.ts';
import { makeKit } from './kits.ts';
import { WorkerBox } from './worker-box.ts';

/** How much longer a program may take than in the server's sandbox: Python in WebAssembly is that much slower. */
const PATIENCE: Readonly<Record<BrowserLanguage, number>> = { python: 4, javascript: 2, typescript: 2 };

export interface BrowserJudge {
  /** Starts a language's interpreter ahead of its first use. */
  warm(language: Language): void;
  /** Never rejects: a broken sandbox gives the verdict IE. */
  judge(request: JudgeRequest): Promise<Verdict>;
  close(): void;
}

export function openBrowserJudge(): BrowserJudge {
  const frame = JudgeFrame.open();
  const spares = new Map<BrowserLanguage, Promise<WorkerBox>>();
  const start = (language: BrowserLanguage): Promise<WorkerBox> =>
    WorkerBox.open(async (onBroken) => (await frame).start(language, () => makeKit(language), onBroken));
  const warm = (language: BrowserLanguage): void => {
    if (spares.has(language)) return;
    const spare = start(language);
    spares.set(language, spare);
    spare.catch(() => spares.delete(language));
  };
  const freshBox = async (language: BrowserLanguage): Promise<WorkerBox> => {
    const spare = spares.get(language) ?? start(language);
    spares.delete(language);
    const box = await spare;
    // The next failure will want a box of its own.
    warm(language);
    return box;
  };
  return {
    warm: (language) => {
      if (runsInBrowser(language)) warm(language);
    },
    judge: (asked) => judge(asked, freshBox),
    close: () => void frame.then((opened) => opened.close()).catch(() => undefined),
  };
}

function runsInBrowser(language: Language): language is BrowserLanguage {
  return browserLanguages.some((each) => each === language);
}

async function judge(
  asked: JudgeRequest,
  freshBox: (language: BrowserLanguage) => Promise<WorkerBox>,
): Promise<Verdict> {
  const { language, limits } = asked;
  if (!runsInBrowser(language)) {
    return faultVerdict(asked, 'browser', `${languageNames[language]} does not run in a browser`);
  }
  const patient = { ...limits, cpuSeconds: limits.cpuSeconds * PATIENCE[language] };
  const request = { ...asked, limits: patient };
  try {
    const driver = language === 'python' ? pythonDriver : javascriptDriver;
    return await runSubmission(request, {
      isolation: 'browser',
      load: loadQuestion(driver(asked.signature), asked.source),
      freshBox: () => freshBox(language),
    });
  } catch (error) {
    return faultVerdict(request, 'browser', error instanceof Error ? error.message : String(error));
  }
}
