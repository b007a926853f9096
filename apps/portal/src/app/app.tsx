import { OptlineProvider } from '@optline/ui';
import { BrowserRouter } from 'react-router';
import { Shell } from './shell.js';

/** The portal of the families. */
export function App() {
  return (
    <OptlineProvider audience="PARENT">
      {/* What the address asks for is asked at once: every answer would begin a transition anew, and ask again. */}
      <BrowserRouter basename="/portal" useTransitions={false}>
        <Shell />
      </BrowserRouter>
    </OptlineProvider>
  );
}
