import { lazyPage, NotFoundPage, PageFailed } from '@optline/ui';
import { createBrowserRouter, Navigate } from 'react-router';
import { Shell } from './shell.js';

/** Where everything is. A page is loaded when somebody goes there. */
const HomePage = lazyPage(() => import('../features/home/home-page.js'), 'HomePage');
const FamiliesPage = lazyPage(() => import('../features/families/families-page.js'), 'FamiliesPage');
const ClassesPage = lazyPage(() => import('../features/classes/classes-page.js'), 'ClassesPage');
const ClassPage = lazyPage(() => import('../features/classes/class-page.js'), 'ClassPage');
const ContactPage = lazyPage(() => import('../features/contacts/contact-page.js'), 'ContactPage');
const FamilyPage = lazyPage(() => import('../features/families/family-page.js'), 'FamilyPage');
const StudentPage = lazyPage(() => import('../features/students/student-page.js'), 'StudentPage');
const OptOutPage = lazyPage(() => import('../features/opt-out/opt-out-page.js'), 'OptOutPage');
const TemplatesPage = lazyPage(() => import('../features/templates/templates-page.js'), 'TemplatesPage');
const TextPage = lazyPage(() => import('../features/text/text-page.js'), 'TextPage');
const BroadcastsPage = lazyPage(() => import('../features/broadcasts/broadcasts-page.js'), 'BroadcastsPage');
const BroadcastPage = lazyPage(() => import('../features/broadcasts/broadcast-page.js'), 'BroadcastPage');
const ComposePage = lazyPage(() => import('../features/compose/compose-page.js'), 'ComposePage');
const InboxPage = lazyPage(() => import('../features/inbox/inbox-page.js'), 'InboxPage');
const ConversationPage = lazyPage(() => import('../features/inbox/conversation-page.js'), 'ConversationPage');
const ReviewsPage = lazyPage(() => import('../features/reviews/reviews-page.js'), 'ReviewsPage');
const BulkOptInsPage = lazyPage(
  () => import('../features/bulk-opt-in/bulk-opt-ins-page.js'),
  'BulkOptInsPage',
);
const BulkOptInPage = lazyPage(() => import('../features/bulk-opt-in/bulk-page.js'), 'BulkOptInPage');
const ImportsPage = lazyPage(() => import('../features/imports/imports-page.js'), 'ImportsPage');
const ImportPage = lazyPage(() => import('../features/imports/import-page.js'), 'ImportPage');
const InvitationsPage = lazyPage(
  () => import('../features/invitations/invitations-page.js'),
  'InvitationsPage',
);
const InvitationRunPage = lazyPage(() => import('../features/invitations/run-page.js'), 'InvitationRunPage');
const RegistrationsPage = lazyPage(
  () => import('../features/registrations/registrations-page.js'),
  'RegistrationsPage',
);
const UndeliveredPage = lazyPage(
  () => import('../features/undelivered/undelivered-page.js'),
  'UndeliveredPage',
);
const SettingsLayout = lazyPage(() => import('../features/settings/settings-layout.js'), 'SettingsLayout');
const OrganizationPage = lazyPage(
  () => import('../features/settings/organization-page.js'),
  'OrganizationPage',
);
const TextMessagesPage = lazyPage(
  () => import('../features/text-messages/text-messages-page.js'),
  'TextMessagesPage',
);
const NumbersPage = lazyPage(() => import('../features/text-messages/numbers-page.js'), 'NumbersPage');
const SendingPage = lazyPage(() => import('../features/text-messages/sending-page.js'), 'SendingPage');
const ConsentWordingPage = lazyPage(
  () => import('../features/text-messages/consent-wording-page.js'),
  'ConsentWordingPage',
);
const OwnTextsPage = lazyPage(() => import('../features/text-messages/own-texts-page.js'), 'OwnTextsPage');
const ConnectionsPage = lazyPage(
  () => import('../features/text-messages/connections-page.js'),
  'ConnectionsPage',
);
const CampaignPage = lazyPage(() => import('../features/text-messages/campaign-page.js'), 'CampaignPage');
const ExportsPage = lazyPage(() => import('../features/exports/exports-page.js'), 'ExportsPage');
const UsersPage = lazyPage(() => import('../features/users/users-page.js'), 'UsersPage');
const PortalAccessPage = lazyPage(
  () => import('../features/portal-access/portal-access-page.js'),
  'PortalAccessPage',
);
const ApiTokensPage = lazyPage(() => import('../features/api-tokens/api-tokens-page.js'), 'ApiTokensPage');

export const router = createBrowserRouter(
  [
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: PageFailed,
      children: [
        { index: true, Component: HomePage },
        { path: 'families', Component: FamiliesPage },
        { path: 'families/:id', Component: FamilyPage },
        { path: 'classes', Component: ClassesPage },
        { path: 'classes/:id', Component: ClassPage },
        { path: 'contacts/:id', Component: ContactPage },
        { path: 'students/:id', Component: StudentPage },
        { path: 'imports', Component: ImportsPage },
        { path: 'imports/:id', Component: ImportPage },
        { path: 'invitations', Component: InvitationsPage },
        { path: 'invitations/:id', Component: InvitationRunPage },
        { path: 'bulk-opt-in', Component: BulkOptInsPage },
        { path: 'bulk-opt-in/:id', Component: BulkOptInPage },
        { path: 'opt-out', Component: OptOutPage },
        { path: 'texts/templates', Component: TemplatesPage },
        { path: 'texts/text/:id', Component: TextPage },
        { path: 'texts', Component: BroadcastsPage },
        { path: 'texts/new', Component: ComposePage },
        { path: 'texts/:id', Component: BroadcastPage },
        { path: 'registrations', Component: RegistrationsPage },
        { path: 'inbox', Component: InboxPage },
        { path: 'inbox/:id', Component: ConversationPage },
        { path: 'reviews', Component: ReviewsPage },
        { path: 'reviews/:id', Component: ReviewsPage },
        { path: 'undelivered', Component: UndeliveredPage },
        {
          path: 'settings',
          Component: SettingsLayout,
          children: [
            { index: true, element: <Navigate to="general" replace /> },
            { path: 'general', Component: OrganizationPage },
            {
              path: 'text-messages',
              Component: TextMessagesPage,
              children: [
                { index: true, element: <Navigate to="numbers" replace /> },
                { path: 'numbers', Component: NumbersPage },
                { path: 'sending', Component: SendingPage },
                { path: 'consent-wording', Component: ConsentWordingPage },
                { path: 'texts', Component: OwnTextsPage },
                { path: 'connections', Component: ConnectionsPage },
                { path: 'campaign', Component: CampaignPage },
              ],
            },
            { path: 'users', Component: UsersPage },
            { path: 'portal-access', Component: PortalAccessPage },
            { path: 'api-tokens', Component: ApiTokensPage },
            { path: 'export', Component: ExportsPage },
          ],
        },
        { path: '*', Component: NotFoundPage },
      ],
    },
  ],
  { basename: '/staff' },
);
