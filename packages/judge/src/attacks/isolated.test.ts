import { attackSuite } from './suite.fixture.ts';

attackSuite('isolated');
