import { CampaignSheet, SchoolText } from '@optline/schema';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import { staffOf, staffWith } from '../auth/guards.js';
import type { Context } from '../context.js';
import { readHelpContact } from './organization-input.js';
import { organizationById } from './organization-view.js';
import { campaignSheet, schoolTexts } from './school-texts.js';
import { signUpWordings } from './sign-up-text.js';

/** The wording of our texts, and what the carrier is told of them. */
@Resolver()
export class SchoolTextsResolver {
  @Query(() => [SchoolText], { description: 'Staff. With a contact: how HELP would be answered with it.' })
  async schoolTexts(
    @Arg('helpContact', () => String, { nullable: true }) helpContact: string | null,
    @Ctx() context: Context,
  ): Promise<SchoolText[]> {
    const { organizationId } = staffOf(context);
    const { read } = context.house.db;
    const school = await organizationById(read, organizationId);
    const signUp = await signUpWordings(read, organizationId);
    const contact = helpContact == null ? school.helpContact : readHelpContact(helpContact);
    return schoolTexts({ ...school, helpContact: contact }, signUp);
  }

  @Query(() => CampaignSheet, { description: 'Staff with Text Messages Settings.' })
  async campaignSheet(@Ctx() context: Context): Promise<CampaignSheet> {
    const { organizationId } = staffWith(context, 'text-messages-settings');
    return campaignSheet(context.house.db.read, organizationId);
  }
}
