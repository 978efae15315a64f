import { afterAll, beforeAll, describe, test } from 'vitest';

import { attackedLanguages, attackNames, openScene, type Scene, strays } from './scene.fixture.ts';

const ISOLATION = 'restricted';

let scene: Scene;
beforeAll(async () => {
  scene = await openScene(ISOLATION);
});
afterAll(() => scene.close());

describe.each(attackedLanguages)('%s', (language) => {
  test.concurrent.for(attackNames(language))('%s', async (name, { expect }) => {
    const { verdict, contained, told, honest } = await scene.attack(language, name);
    expect(contained).toBe(true);
    expect(verdict.verdict).not.toBe('AC');
    expect(verdict.isolation).toBe(ISOLATION);
    expect(told).not.toMatch(/REACHED|root:[^:]*:0:0/);
    expect(told).not.toContain(scene.secret);
    expect(honest).toBe('AC');
    expect(scene.visitors()).toBe(0);
    await expect.poll(strays, { timeout: 20_000 }).toEqual([]);
  });
});
