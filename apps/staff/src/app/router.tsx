import { lazyPage, NotFoundPage, PageFailed } from '@optline/ui';
import { createBrowserRouter } from 'react-router';
import { Shell } from './shell.js';

/** Where everything is. A page is loaded when somebody goes there. */
const HomePage = lazyPage(() => import('../features/home/home-page.js'), 'HomePage');
const FamiliesPage = lazyPage(() => import('../features/families/families-page.js'), 'FamiliesPage');
const ContactPage = lazyPage(() => import('../features/contacts/contact-page.js'), 'ContactPage');
const ReviewsPage = lazyPage(() => import('../features/reviews/reviews-page.js'), 'ReviewsPage');
const UndeliveredPage = lazyPage(
  () => import('../features/undelivered/undelivered-page.js'),
  'UndeliveredPage',
);
const SettingsPage = lazyPage(() => import('../features/settings/settings-page.js'), 'SettingsPage');

export const router = createBrowserRouter(
  [
    {
      path: '/',
      Component: Shell,
      ErrorBoundary: PageFailed,
      children: [
        { index: true, Component: HomePage },
        { path: 'families', Component: FamiliesPage },
        { path: 'contacts/:id', Component: ContactPage },
        { path: 'reviews', Component: ReviewsPage },
        { path: 'undelivered', Component: UndeliveredPage },
        { path: 'settings', Component: SettingsPage },
        { path: '*', Component: NotFoundPage },
      ],
    },
  ],
  { basename: '/staff' },
);
