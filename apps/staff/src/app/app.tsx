import { OptlineProvider } from '@optline/ui';
import { RouterProvider } from 'react-router/dom';
import { router } from './router.js';

/** The staff app: everything in English. */
export function App() {
  return (
    <OptlineProvider audience="STAFF" onlyLanguage="en">
      {/* What the address asks for is asked at once: every answer would begin a transition anew, and ask again. */}
      <RouterProvider router={router} useTransitions={false} />
    </OptlineProvider>
  );
}
