import { useWords } from '@optline/ui';
import type { ExportedData } from '@optline/ui';
import { useState } from 'react';
import { offerFile } from '../../files/offer-file.js';
import type { OutcomeState } from '../../form/outcome.js';
import { exportWords } from './exports-words.js';

const files: Record<ExportedData, { address: string; name: string }> = {
  FAMILIES: { address: '/exports/families', name: 'families.csv' },
  ANSWERS: { address: '/exports/answers', name: 'answers.csv' },
  SUPPRESSIONS: { address: '/exports/suppressions', name: 'suppressed-numbers.csv' },
};

/** Saves data of the school as a file; one at a time. */
export function useExport(outcome: OutcomeState, onDone: () => void) {
  const say = useWords(exportWords);
  const [saving, setSaving] = useState<ExportedData | null>(null);
  const save = async (what: ExportedData): Promise<void> => {
    const { address, name } = files[what];
    setSaving(what);
    try {
      const response = await fetch(address, {
        method: 'POST',
        headers: { 'x-optline-audience': 'staff' },
      });
      if (response.ok) {
        offerFile(name, await response.blob());
        outcome.say(say('saved', { file: name }));
      } else outcome.fail(say(response.status === 403 ? 'refused' : 'failed'));
    } catch {
      outcome.fail(say('failed'));
    }
    setSaving(null);
    onDone();
  };
  return { saving, save };
}
