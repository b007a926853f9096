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
import { createLiveNews, silentNews } from '../live/live-news.js';
import type { LiveNews } from '../live/news.js';
import { MeDocument } from '../session/me.generated.js';
import { cssVariables } from '../theme/css-variables.js';
import { theme } from '../theme/theme.js';
import { LanguageOfPage } from '../words/language.js';
import { watchLanguage } from '../words/language-watch.js';
import type { Language } from '../words/language-watch.js';
import { OptlineContext } from './optline-context.js';
import type { Optline } from './optline-context.js';

interface OptlineProviderProps {
  readonly audience: Audience;
  /** For an app that speaks one language alone. */
  readonly onlyLanguage?: Language;
  /** Instead of the way to the api; for tests. Then there is no news either, but for what is given here. */
  readonly client?: ApolloClient;
  readonly live?: LiveNews;
  readonly children: ReactNode;
}

/** Around each app: its looks, its language, its way to the api. Light or dark as the reader's machine is. */
export function OptlineProvider({ children, ...ways }: OptlineProviderProps) {
  const [{ optline, apollo }] = useState(() => waysToTheApi(ways));
  return (
    <OptlineContext value={optline}>
      <ApolloProvider client={apollo}>
        <LanguageOfPage />
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} defaultColorScheme="auto">
          {children}
        </MantineProvider>
      </ApolloProvider>
    </OptlineContext>
  );
}

type Ways = Omit<OptlineProviderProps, 'children'>;

function waysToTheApi({ audience, onlyLanguage, client, live }: Ways): {
  optline: Optline;
  apollo: ApolloClient;
} {
  const network = watchNetwork();
  const session = watchSession();
  const language = watchLanguage(onlyLanguage);
  const onSessionEnded = (): void => session.end('over');
  const askWho = (): void =>
    void apollo.query({ query: MeDocument, fetchPolicy: 'network-only' }).catch(() => undefined);
  const apollo =
    client ??
    createApolloClient({
      audience,
      network,
      language: language.language,
      onSessionEnded,
      onNotAllowed: askWho,
    });
  const news =
    live ??
    (client === undefined ? createLiveNews({ audience, onUnknown: askWho, onChanged: askWho }) : silentNews);
  return { apollo, optline: { audience, network, session, language, live: news } };
}
