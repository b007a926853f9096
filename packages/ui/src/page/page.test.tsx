import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { cleanup, fireEvent, render, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { useState } from 'react';
import { Link, MemoryRouter, Route, Routes } from 'react-router';
import { OptlineProvider } from '../provider/optline-provider.js';
import { Card } from './card.js';
import { Dialog } from './dialog.js';
import { ErrorBoundary } from './error-boundary.js';
import { NotFoundPage } from './not-found-page.js';
import { PageTitle } from './page-title.js';

const show = (what: React.ReactNode, at = '/') =>
  render(
    <OptlineProvider audience="PARENT">
      <MemoryRouter initialEntries={[at]}>{what}</MemoryRouter>
    </OptlineProvider>,
  );

afterEach(cleanup);

describe('the title of a page', () => {
  const pages = (
    <Routes>
      <Route path="/one" element={<PageTitle title="One" />} />
      <Route
        path="/two"
        element={
          <>
            <PageTitle title="Two" />
            <Link to="/two?search=ana">Search</Link>
          </>
        }
      />
    </Routes>
  );

  it('names the tab, and takes the focus after a navigation but not after a search', async () => {
    show(
      <>
        <Link to="/two">To two</Link>
        {pages}
      </>,
      '/one',
    );
    expect(document.title).toBe('One · Optline');
    expect(document.activeElement).toBe(document.body);
    await userEvent.click(screen.getByRole('link', { name: 'To two' }));
    expect(document.activeElement).toBe(screen.getByRole('heading', { level: 1, name: 'Two' }));
    expect(document.title).toBe('Two · Optline');
    const search = screen.getByRole('link', { name: 'Search' });
    await userEvent.click(search);
    expect(document.activeElement).toBe(search);
  });
});

describe('a dialog', () => {
  const onClose = jest.fn();
  afterEach(() => void onClose.mockClear());

  it('is named by its title, and closes by Escape', () => {
    show(
      <Dialog title="Stop all texts?" onClose={onClose}>
        <p>For everybody.</p>
      </Dialog>,
    );
    const dialog = screen.getByRole('dialog', { name: 'Stop all texts?' });
    expect(fireEvent(dialog, new Event('cancel', { cancelable: true }))).toBe(false);
    expect(onClose).toHaveBeenCalledTimes(1);
  });

  it('stays where it has to be answered', () => {
    show(<Dialog title="Please sign in again">…</Dialog>);
    const dialog = screen.getByRole<HTMLDialogElement>('dialog');
    fireEvent(dialog, new Event('cancel', { cancelable: true }));
    expect(dialog.open).toBe(true);
  });

  it('asked inside a form does not send that form along', () => {
    const onSubmit = jest.fn();
    show(
      <form onSubmit={onSubmit}>
        <Dialog title="Did Marco ask?">
          <form onSubmit={(event) => event.preventDefault()}>
            <button type="submit">Yes</button>
          </form>
        </Dialog>
      </form>,
    );
    fireEvent.submit(screen.getByRole('button', { name: 'Yes' }));
    expect(onSubmit).not.toHaveBeenCalled();
  });
});

describe('a page that fails', () => {
  const quiet = jest.spyOn(console, 'error');
  afterEach(() => void quiet.mockReset());

  function Fails(): never {
    throw new Error('broken');
  }

  function Pages() {
    const [at, setAt] = useState('/broken');
    return (
      <>
        <nav>
          <button onClick={() => setAt('/sound')}>Contacts</button>
        </nav>
        <ErrorBoundary resetKey={at}>{at === '/broken' ? <Fails /> : <p>Sound</p>}</ErrorBoundary>
      </>
    );
  }

  it('leaves the rest standing, says what can be done, and is left for the next one', async () => {
    quiet.mockImplementation(() => undefined);
    show(<Pages />);
    expect(screen.getByRole('alert').textContent).toContain('This page could not be shown');
    expect(screen.getByRole('button', { name: 'Reload the page' })).not.toBeNull();
    await userEvent.click(screen.getByRole('button', { name: 'Contacts' }));
    expect(screen.getByText('Sound')).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});

it('a card is a region with the name of its heading', () => {
  show(<Card title="Text messages">…</Card>);
  expect(screen.getByRole('region', { name: 'Text messages' })).not.toBeNull();
});

it('a page that does not exist leads to the first one', () => {
  show(<NotFoundPage />, '/nowhere');
  expect(screen.getByRole('heading', { level: 1, name: 'This page does not exist' })).not.toBeNull();
  expect(screen.getByRole('link', { name: 'To the first page' }).getAttribute('href')).toBe('/');
});
