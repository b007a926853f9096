import { lazy } from 'react';
import type { FunctionComponent } from 'react';

/** A page that is loaded when somebody goes there: `lazyPage(() => import('…/home-page.js'), 'HomePage')`. */
export function lazyPage<Name extends string>(
  load: () => Promise<Record<Name, FunctionComponent>>,
  name: Name,
): FunctionComponent {
  return lazy<FunctionComponent>(async () => ({ default: (await load())[name] }));
}
