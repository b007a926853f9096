import type { ApolloClient } from '@apollo/client';
import { ApolloProvider } from '@apollo/client/react';
import { MantineProvider } from '@mantine/core';
import { useState } from 'react';
import type { ReactNode } from 'react';
import '../styles.css';
import { createApolloClient } from '../apollo/create-apollo-client.js';
import { watchNetwork } from '../apollo/network-state.js';
import { watchSession } from '../apollo/session-end.js';
import type { Audience } from '../contract/contract.generated.js';
import { cssVariables } from '../theme/css-variables.js';
import { theme } from '../theme/theme.js';
import { LanguageProvider } from '../words/language.js';
import type { Language } from '../words/language.js';
import { OptlineContext } from './optline-context.js';

interface OptlineProviderProps {
  readonly audience: Audience;
  /** For an app that speaks one language alone. */
  readonly onlyLanguage?: Language;
  /** Instead of the way to the api; for tests. */
  readonly client?: ApolloClient;
  readonly children: ReactNode;
}

/** Around each app: its looks, its language, its way to the api. Light or dark as the reader's machine is. */
export function OptlineProvider({ audience, onlyLanguage, client, children }: OptlineProviderProps) {
  const [optline] = useState(() => ({ audience, network: watchNetwork(), session: watchSession() }));
  const [apollo] = useState(
    () =>
      client ??
      createApolloClient({
        audience,
        network: optline.network,
        onSessionEnded: () => optline.session.end('over'),
      }),
  );
  return (
    <OptlineContext value={optline}>
      <ApolloProvider client={apollo}>
        <LanguageProvider only={onlyLanguage}>
          <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
            {children}
          </MantineProvider>
        </LanguageProvider>
      </ApolloProvider>
    </OptlineContext>
  );
}
