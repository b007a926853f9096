import { expect, it } from '@jest/globals';
import { firstLoad } from './budgets.js';

it('counts the entry and what it imports at once, each once, and nothing that is loaded later', () => {
  const manifest = {
    'index.html': { file: 'assets/index.js', isEntry: true, imports: ['_shared.js', '_react.js'] },
    '_shared.js': { file: 'assets/shared.js', imports: ['_react.js'] },
    '_react.js': { file: 'assets/react.js' },
    'src/features/home/home-page.tsx': { file: 'assets/home.js', imports: ['_shared.js'] },
  };
  expect(firstLoad(manifest)).toEqual(['assets/index.js', 'assets/shared.js', 'assets/react.js']);
});
