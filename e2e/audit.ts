// What every screen must satisfy: axe finds nothing, and nothing is wider than the window.

import { mkdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Where screenshots of audited screens go, when someone wants to look at them. */
const album = process.env['GREENROOM_SCREENSHOTS'];

/** Everything that is wrong with the screen as it stands, one line each. `name` is that of its screenshot. */
export async function audit(page: Page, name: string): Promise<readonly string[]> {
  await page.evaluate(axeSource);
  const results = await page.evaluate<AxeResults>('axe.run(document, { resultTypes: ["violations"] })');
  const violations = results.violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => `axe ${id}: ${node.html} ${node.failureSummary ?? ''}`),
  );
  if (album !== undefined) {
    mkdirSync(album, { recursive: true });
    await page.screenshot({ path: path.join(album, `${name}.png`), fullPage: true });
  }
  return [...violations, ...(await overflows(page))];
}

/** Elements that make the page scroll sideways. */
function overflows(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    return [...document.querySelectorAll('body *')]
      .filter((element) => element.getBoundingClientRect().right > clientWidth + 1)
      .slice(0, 5)
      .map((element) => `wider than the window: ${element.tagName} ${element.className}`);
  });
}
