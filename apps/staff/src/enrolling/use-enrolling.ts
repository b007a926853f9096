import { useMutation } from '@apollo/client/react';
import { useWords } from '@optline/ui';
import type { OutcomeState } from '../form/outcome.js';
import { enrolmentWords } from './enrolling-words.js';
import { EndEnrolmentsDocument, EnrolStudentsDocument } from './enrolling.generated.js';

/** An enrolment as it is shown, with the names to speak of it. */
export interface ShownEnrolment {
  readonly classId: string;
  readonly studentId: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
  readonly name: string;
  readonly className: string;
}

interface Enrolling {
  readonly outcome: OutcomeState;
  /** Today where the school is, YYYY-MM-DD. */
  readonly today: string;
  /** What is shown is to be asked for again. */
  readonly onStale: () => void;
}

/** Ends enrolments at once, with a way back. */
export function useEnrolling({ outcome, today, onStale }: Enrolling) {
  const say = useWords(enrolmentWords);
  const [mutateEnrol, enrolling] = useMutation(EnrolStudentsDocument);
  const [mutateEnd, ending] = useMutation(EndEnrolmentsDocument);
  const isBusy = enrolling.loading || ending.loading;
  const run = async (act: () => Promise<void>): Promise<void> => {
    if (isBusy) return;
    try {
      await act();
    } catch (error) {
      outcome.fail(error);
    }
    onStale();
  };
  /** As it was: enrolled without a break, or from a day to come, and until the day that was known. */
  const takeBack = async ({ classId, studentId, startedOn, endedOn }: ShownEnrolment): Promise<void> => {
    const shared = { classId, studentIds: [studentId] };
    await mutateEnrol({ variables: { ...shared, on: startedOn > today ? startedOn : null } });
    if (endedOn !== null) await mutateEnd({ variables: { ...shared, on: endedOn } });
  };
  return {
    isBusy,
    end: (enrolment: ShownEnrolment): Promise<void> =>
      run(async () => {
        const { classId, studentId, name, className } = enrolment;
        await mutateEnd({ variables: { classId, studentIds: [studentId], on: null } });
        const undo = async (): Promise<void> =>
          run(async () => {
            await takeBack(enrolment);
            outcome.say(say('undone', { name, className }));
          });
        outcome.say(say('ended', { name, className }), { label: say('undo'), run: undo });
      }),
    /** Rejects with what went wrong. */
    enrol: async (classId: string, studentIds: readonly string[]): Promise<void> => {
      await mutateEnrol({ variables: { classId, studentIds: [...studentIds], on: null } });
    },
  };
}
