import { fileURLToPath } from 'node:url';

/** The top of the repository: three folders up, from `src` as from `dist`. */
export const root = fileURLToPath(new URL('../../../', import.meta.url));
