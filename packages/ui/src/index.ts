export type * from './contract/contract.generated.js';
export { codeOf, createApolloClient } from './apollo/create-apollo-client.js';
export { createCache } from './apollo/cache.js';
export type { LiveNews, News } from './live/news.js';
export { useConsentNews } from './live/use-consent-news.js';
export type { ReadNumber } from './phone/check-number.js';
export { useReadNumber } from './phone/use-read-number.js';
export { OptlineProvider } from './provider/optline-provider.js';
export { useOptline } from './provider/optline-context.js';

export { SessionGate, useSession } from './session/session-gate.js';
export type { Session } from './session/session-gate.js';
export { SignOutButton } from './session/sign-out-button.js';
export { SignInPage } from './session/sign-in-page.js';

export { AnswerBadge } from './consent/answer-badge.js';
export { ConsentSwitch } from './consent/consent-switch.js';
export type { ConsentSwitchProps } from './consent/consent-switch.js';
export { StartHint } from './consent/start-hint.js';
export type { AnswerStored, GivenAnswer } from './consent/use-answering.js';

export { EmptyState } from './feedback/empty-state.js';
export { LoadingState } from './feedback/loading-state.js';
export { NetworkBanner } from './feedback/network-banner.js';
export { Notice } from './feedback/notice.js';
export { ProblemAlert } from './feedback/problem-alert.js';
export { Waiting } from './feedback/waiting.js';
export { problemWords } from './feedback/problem-words.js';

export { Card } from './page/card.js';
export { Dialog } from './page/dialog.js';
export { ErrorBoundary, PageFailed } from './page/error-boundary.js';
export * from './page/icons.js';
export { lazyPage } from './page/lazy-page.js';
export { NotFoundPage } from './page/not-found-page.js';
export { PageTitle } from './page/page-title.js';
export { mainId, SkipLink } from './page/skip-link.js';

export { TextBubble, TextBubbles } from './texts/text-bubbles.js';

export { formatCount, formatDate, formatDateTime, formatDay } from './format/format.js';
export { formatSchedule, formatWeekday, weekdays } from './format/schedule.js';
export type { Schedule } from './format/schedule.js';

export { answerWords } from './words/answers.js';
export { commonWords } from './words/common.js';
export { consentWords } from './words/consent.js';
export { defineEnglishWords, defineWords, useWords, wordsIn } from './words/define-words.js';
export type { Words } from './words/define-words.js';
export { languageNames, useLanguage } from './words/language.js';
export { languages } from './words/language-watch.js';
export type { Language } from './words/language-watch.js';
export { obstacleWords } from './words/obstacles.js';
export { unsoundWords } from './words/unsound-words.js';
export { sessionWords } from './words/session.js';
export { wayWords } from './words/ways.js';
