import { lazyPage, NotFoundPage } from '@optline/ui';
import { Navigate, Route, Routes } from 'react-router';

/** Where everything is. A page is loaded when somebody goes there. */
const SettingsPage = lazyPage(() => import('../features/settings/settings-page.js'), 'SettingsPage');
const ContactsPage = lazyPage(() => import('../features/contacts/contacts-page.js'), 'ContactsPage');
const ContactPage = lazyPage(() => import('../features/contacts/contact-page.js'), 'ContactPage');
const StudentsPage = lazyPage(() => import('../features/students/students-page.js'), 'StudentsPage');
const StudentPage = lazyPage(() => import('../features/students/student-page.js'), 'StudentPage');
const MessagesPage = lazyPage(() => import('../features/messages/messages-page.js'), 'MessagesPage');

export function Pages() {
  return (
    <Routes>
      <Route index element={<Navigate to="/account/settings" replace />} />
      <Route path="account">
        <Route index element={<Navigate to="/account/settings" replace />} />
        <Route path="settings" element={<SettingsPage />} />
        <Route path="contacts" element={<ContactsPage />} />
        <Route path="contacts/:id" element={<ContactPage />} />
        <Route path="students" element={<StudentsPage />} />
        <Route path="students/:id" element={<StudentPage />} />
        <Route path="messages" element={<MessagesPage />} />
      </Route>
      <Route path="*" element={<NotFoundPage />} />
    </Routes>
  );
}
