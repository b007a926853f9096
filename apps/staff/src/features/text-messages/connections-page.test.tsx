import { afterEach, describe, expect, it } from '@jest/globals';
import { cleanup, screen } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { press, show } from '../../../test/house.js';
import { CampaignPage } from './campaign-page.js';
import { ConnectionsPage } from './connections-page.js';

const settings = { permissions: ['TEXT_MESSAGES_SETTINGS'] } as const;

const addresses = {
  WebhookAddresses: () => ({
    webhookAddresses: {
      __typename: 'WebhookAddresses',
      inboundTexts: 'https://optline.example/webhooks/plivo/secret/texts',
      deliveryReports: 'https://optline.example/webhooks/plivo/secret/reports/<id of the text>',
      emailEvents: 'https://optline.example/webhooks/postmark',
    },
  }),
};

describe('Text Messages: Connections', () => {
  afterEach(cleanup);

  it('copies each webhook address, and says so', async () => {
    const user = userEvent.setup();
    show(<ConnectionsPage />, addresses, settings);
    await user.click(await screen.findByRole('button', { name: 'Copy: Delivery of e-mails (mail server)' }));
    expect(await screen.findByText('Copied: Delivery of e-mails (mail server).')).not.toBeNull();
    expect(await navigator.clipboard.readText()).toBe('https://optline.example/webhooks/postmark');
  });

  it('asks carrier and mail server each time anew, and says what each says', async () => {
    const found = [
      { carrierAnswers: true, carrierSays: '12.50000', mailAnswers: true, mailSays: null },
      { carrierAnswers: false, carrierSays: 'It did not answer in time.', mailAnswers: true, mailSays: null },
    ];
    const { sent } = show(
      <ConnectionsPage />,
      {
        ...addresses,
        ProviderCheck: () => ({ providerCheck: { __typename: 'ProviderCheck', ...found.shift() } }),
      },
      settings,
    );
    await screen.findByRole('button', { name: 'Check now' });
    await press('Check now');
    expect(await screen.findByText('In order · Credit: 12.50')).not.toBeNull();
    await press('Check now');
    expect(await screen.findByText('Not in order · It did not answer in time.')).not.toBeNull();
    expect(sent('ProviderCheck')).toHaveLength(2);
  });

  it('says that Optline cannot be reached, and asks again when told to', async () => {
    let isDown = true;
    show(
      <ConnectionsPage />,
      {
        ...addresses,
        ProviderCheck: () =>
          isDown
            ? new Error('The network is down.')
            : {
                providerCheck: {
                  __typename: 'ProviderCheck',
                  carrierAnswers: true,
                  carrierSays: null,
                  mailAnswers: false,
                  mailSays: 'The token is not right.',
                },
              },
      },
      settings,
    );
    await screen.findByRole('button', { name: 'Check now' });
    await press('Check now');
    expect((await screen.findByRole('alert')).textContent).toContain('Optline cannot be reached.');
    isDown = false;
    await press('Check now');
    expect(await screen.findByText('Not in order · The token is not right.')).not.toBeNull();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('shows no secret to who may not change the settings, and does not even ask for it', async () => {
    const { sent } = show(<ConnectionsPage />, addresses, { permissions: ['SEND_TEXT_MESSAGES'] });
    expect(await screen.findByText(/This needs the permission Text Messages Settings/)).not.toBeNull();
    expect(sent('WebhookAddresses')).toEqual([]);
  });
});

describe('Text Messages: Campaign', () => {
  afterEach(cleanup);

  const sheet = {
    __typename: 'CampaignSheet',
    brandName: 'Bright Steps',
    description: 'Texts about classes.',
    callToAction: 'People say Yes on a page.',
    sampleMessages: ['Class at 5.', 'We are closed.'],
    optInKeywords: ['START', 'UNSTOP'],
    optInMessage: 'Bright Steps: you will get texts.',
    optOutKeywords: ['STOP', 'QUIT'],
    optOutMessage: 'No more texts.',
    helpKeywords: ['HELP'],
    helpMessage: 'Ask us.',
    hasEmbeddedLinks: false,
    hasAgeGatedContent: false,
    numbers: ['+12125550100'],
    termsUrl: null,
    privacyUrl: 'https://school.example/privacy',
  };

  it('copies the whole sheet, each answer under its question, and says what it still lacks', async () => {
    const user = userEvent.setup();
    show(<CampaignPage />, { CampaignSheet: () => ({ campaignSheet: sheet }) }, settings);
    await user.click(await screen.findByRole('button', { name: 'Copy the whole sheet' }));
    expect(await screen.findByText('Copied: the whole sheet.')).not.toBeNull();
    const copied = await navigator.clipboard.readText();
    for (const answer of [
      'Brand:\nBright Steps',
      'Sample message 2:\nWe are closed.',
      'Opt-out keywords:\nSTOP, QUIT',
      'Opt-in message:\nBright Steps: you will get texts.',
      'Embedded links:\nNo',
      'Numbers:\n(212) 555-0100',
      'Privacy policy:\nhttps://school.example/privacy',
    ])
      expect(copied).toContain(answer);
    expect(copied).not.toContain('Terms:');
    const link = screen.getByRole('link', { name: 'Give them in Organization Defaults' });
    expect(link.getAttribute('href')).toBe('/settings/general');
  });
});
