import { OptlineProvider } from '@optline/ui';
import { RouterProvider } from 'react-router/dom';
import { router } from './router.js';

/** The staff app: everything in English. */
export function App() {
  return (
    <OptlineProvider audience="STAFF" onlyLanguage="en">
      <RouterProvider router={router} />
    </OptlineProvider>
  );
}
