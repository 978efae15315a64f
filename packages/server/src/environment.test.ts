import { expect, test } from 'vitest';

import { environmentOptions } from './environment.ts';

test('what is not set, or empty, is left to the defaults', () => {
  const options = environmentOptions({ PORT: '', DATABASE_URL: '', GREENROOM_HOSTS: '' });
  expect(options).toEqual({ judge: { browserOnly: false, strangersMayBreakOut: false } });
});

test('every variable is read', () => {
  const options = environmentOptions({
    GREENROOM_HOME: '/data',
    DATABASE_URL: 'postgres://db/greenroom',
    HOST: '0.0.0.0',
    PORT: '0',
    GREENROOM_HOSTS: 'practice.example, other.example',
    GREENROOM_ISOLATION: 'browser',
    GREENROOM_STRANGERS_MAY_BREAK_OUT: 'yes',
    GREENROOM_JUDGE: 'workers',
    GREENROOM_QUEUE: '50',
    GREENROOM_CALLBACK_HOSTS: 'ci.internal 10.0.0.7',
    GREENROOM_TRANSCRIPTION_URL: 'http://127.0.0.1:8080/v1',
    GREENROOM_TRANSCRIPTION_KEY: 'k',
    GREENROOM_LLM_URL: 'http://127.0.0.1:8081/v1',
    GREENROOM_LLM_MODEL: 'small',
    GREENROOM_PAGES: '/pages',
    GREENROOM_TEMPLATE: '/template',
    GREENROOM_LOG: 'info',
  });
  expect(options).toEqual({
    home: '/data',
    databaseUrl: 'postgres://db/greenroom',
    host: '0.0.0.0',
    port: 0,
    hosts: ['practice.example', 'other.example'],
    judge: { browserOnly: true, strangersMayBreakOut: true },
    judging: 'workers',
    queueLimits: { waiting: 50, waitingOfUser: 2_000 },
    trustedCallbacks: ['ci.internal', '10.0.0.7'],
    transcription: { url: 'http://127.0.0.1:8080/v1', model: 'whisper-1', key: 'k' },
    languageModel: { url: 'http://127.0.0.1:8081/v1', model: 'small', key: undefined },
    pages: '/pages',
    template: '/template',
    logLevel: 'info',
  });
});

test.each(['http', '-1', '65536', '80.5'])('the port %s is refused', (port) => {
  expect(() => environmentOptions({ PORT: port })).toThrow(
    `PORT must be a number from 0 to 65535, not "${port}"`,
  );
});

test.each([
  ['GREENROOM_JUDGE', 'there', 'may be "here" or "workers"'],
  ['GREENROOM_TRANSCRIPTION_URL', 'file:///etc', 'must be an http or https address'],
  ['GREENROOM_LLM_URL', 'http://127.0.0.1:8081/v1', 'name the model in GREENROOM_LLM_MODEL'],
  ['GREENROOM_QUEUE', '0', 'must be a whole number from 1 on'],
  ['GREENROOM_QUEUE_PER_USER', 'many', 'must be a whole number from 1 on'],
])('%s=%s is refused', (name, text, message) => {
  expect(() => environmentOptions({ [name]: text })).toThrow(message);
});
