import type { MigrationInterface } from 'typeorm';
import { Broadcasts1795924800000 } from './broadcasts.js';
import { BulkOptIns1796428800000 } from './bulk-opt-ins.js';
import { Classes1795838400000 } from './classes.js';
import { DataExports1796432400000 } from './data-exports.js';
import { Dispatch1795824000000 } from './dispatch.js';
import { Confirmations1796169600000 } from './confirmations.js';
import { EmailEventsByJob1795996800000 } from './email-events-by-job.js';
import { FamiliesByPeople1796446800000 } from './families-by-people.js';
import { FilesBroughtAgain1796454000000 } from './files-brought-again.js';
import { HoursOfAText1796256000000 } from './hours-of-a-text.js';
import { Inbox1796436000000 } from './inbox.js';
import { Imports1796440000000 } from './imports.js';
import { Initial1767225600000 } from './initial.js';
import { NosOfImports1796464802000 } from './nos-of-imports.js';
import { NewsOfReading1796450400000 } from './news-of-reading.js';
import { PausedBroadcasts1796461200000 } from './paused-broadcasts.js';
import { Registrations1796358900000 } from './registrations.js';
import { SignUpTexts1795910400000 } from './sign-up-texts.js';
import { TextRequests1796443200000 } from './text-requests.js';
import { UndoDecision1796083200000 } from './undo-decision.js';
import { Invitations1796112000000 } from './invitations.js';
import { WaysOfPeople1796468400000 } from './ways-of-people.js';
import { YesesOfBulkOptIns1796457600000 } from './yeses-of-bulk-opt-ins.js';

/** Every migration, in the order in which they run. */
export const migrations: ReadonlyArray<new () => MigrationInterface> = [
  Initial1767225600000,
  Dispatch1795824000000,
  Classes1795838400000,
  SignUpTexts1795910400000,
  Broadcasts1795924800000,
  EmailEventsByJob1795996800000,
  UndoDecision1796083200000,
  Invitations1796112000000,
  Confirmations1796169600000,
  HoursOfAText1796256000000,
  Registrations1796358900000,
  BulkOptIns1796428800000,
  DataExports1796432400000,
  Inbox1796436000000,
  Imports1796440000000,
  TextRequests1796443200000,
  FamiliesByPeople1796446800000,
  NewsOfReading1796450400000,
  FilesBroughtAgain1796454000000,
  YesesOfBulkOptIns1796457600000,
  PausedBroadcasts1796461200000,
  NosOfImports1796464802000,
  WaysOfPeople1796468400000,
];
