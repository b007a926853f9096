import { expect, it } from '@jest/globals';
import { screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { show } from '../../test/house.js';
import { useListAddress } from './use-list-address.js';

function Filters() {
  const { search, change } = useListAddress();
  const chooseTwo = () => {
    change({ number: null });
    change({ answer: 'out' });
  };
  return (
    <>
      <button type="button" onClick={chooseTwo}>
        Choose two
      </button>
      <button type="button" onClick={() => change({ way: 'staff' })}>
        Choose a third
      </button>
      <p>{`Address: ${search.toString()}`}</p>
    </>
  );
}

it('keeps a filter that was chosen a moment before another', async () => {
  show(<Filters />, {}, { at: '/?number=none&after=7' });
  await userEvent.click(await screen.findByRole('button', { name: 'Choose two' }));
  await screen.findByText('Address: answer=out');
  await userEvent.click(screen.getByRole('button', { name: 'Choose a third' }));
  expect(await screen.findByText('Address: answer=out&way=staff')).toBeDefined();
});
