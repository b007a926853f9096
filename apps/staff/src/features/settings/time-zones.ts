const ofUnitedStates = [
  'America/New_York',
  'America/Chicago',
  'America/Denver',
  'America/Phoenix',
  'America/Los_Angeles',
  'America/Anchorage',
  'Pacific/Honolulu',
  'America/Puerto_Rico',
];

/** The zones to choose from, the present one among them whatever the browser knows. */
export function timeZones(present: string): { unitedStates: string[]; elsewhere: string[] } {
  const known = new Set([...Intl.supportedValuesOf('timeZone'), present]);
  for (const zone of ofUnitedStates) known.delete(zone);
  return { unitedStates: ofUnitedStates, elsewhere: [...known].sort() };
}
