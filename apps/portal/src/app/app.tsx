import { OptlineProvider } from '@optline/ui';
import { BrowserRouter } from 'react-router';
import { Shell } from './shell.js';

/** The portal of the families. */
export function App() {
  return (
    <OptlineProvider audience="PARENT">
      <BrowserRouter basename="/portal">
        <Shell />
      </BrowserRouter>
    </OptlineProvider>
  );
}
