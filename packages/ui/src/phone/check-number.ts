/** What was typed, in E.164; `null` where it is no valid number. Ten digits are taken as US. */
export type ReadNumber = (typed: string) => string | null;

let loaded: Promise<ReadNumber> | null = null;

/** The numbering plans of the world weigh more than a page: they are loaded when somebody is about to type. */
export function loadReadNumber(): Promise<ReadNumber> {
  loaded ??= import('libphonenumber-js/min').then(({ parsePhoneNumberFromString }) => (typed: string) => {
    const parsed = parsePhoneNumberFromString(typed, 'US');
    return parsed?.isValid() === true ? parsed.number : null;
  });
  loaded.catch(() => {
    loaded = null;
  });
  return loaded;
}
