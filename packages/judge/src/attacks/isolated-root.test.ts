import { attackSuite } from './suite.fixture.ts';

// Only root can offer the tier without a user namespace; anyone else meets the usual one again.
attackSuite(process.getuid?.() === 0 ? 'isolated-root' : 'isolated');
