// How well the interviewer understands questions as candidates type them, on the problems of the core pack.
// Run: npx tsx bench/questions/measure.ts

import { readFileSync } from 'node:fs';

import {
  answeredNarration,
  measureQuestions,
} from '../../packages/core/src/packs/question-measure.fixture.ts';

const pack = new URL('../../content/packs/core/', import.meta.url);
const read = (id: string): string => readFileSync(new URL(`${id}/greenroom.yaml`, pack), 'utf8');

console.table({ tuning: measureQuestions('tuning', read), 'held out': measureQuestions('held-out', read) });
console.log('Narration that was answered:', answeredNarration(read));
