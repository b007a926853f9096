import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { press, show } from '../../../test/house.js';
import { ExportsPage } from './exports-page.js';

const connection = (nodes: readonly object[]) => ({
  dataExports: {
    __typename: 'DataExportConnection',
    edges: nodes.map((node) => ({ __typename: 'DataExportEdge', cursor: 'c', node })),
    pageInfo: { __typename: 'PageInfo', endCursor: null, hasNextPage: false },
  },
});

const byEve = {
  __typename: 'DataExport',
  id: 'one',
  what: 'ANSWERS',
  by: 'Eve Ortiz',
  startedAt: '2026-11-20T15:00:00.000Z',
};

describe('Export', () => {
  afterEach(cleanup);

  it('tells who saved what, and when', async () => {
    show(<ExportsPage />, { ExportsPage: () => connection([byEve]) }, { permissions: ['EXPORT_DATA'] });
    expect((await screen.findByText(/by Eve Ortiz/)).textContent).toBe(
      'Nov 20, 2026, 10:00 AM EST, by Eve Ortiz',
    );
  });

  it('says that a file could not be saved where there is no way to the server', async () => {
    const { sent } = show(
      <ExportsPage />,
      { ExportsPage: () => connection([]) },
      { permissions: ['EXPORT_DATA'] },
    );
    await screen.findByText('Nothing was exported yet.');
    await press('Save Answers');
    expect((await screen.findByRole('alert')).textContent).toBe(
      'The file could not be saved. Please try again.',
    );
    expect(sent('ExportsPage').length).toBeGreaterThan(1);
  });

  it('is for who has Export Data', async () => {
    const { sent } = show(<ExportsPage />, {}, { permissions: ['IMPORT_DATA', 'EXPORT_CONSENT'] });
    expect(await screen.findByText(/This needs the permission Export Data/)).not.toBeNull();
    expect(sent('ExportsPage')).toEqual([]);
  });
});
