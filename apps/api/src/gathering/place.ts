/** How far the people of an audience were looked at: the last of them. */
export interface Place {
  readonly familyId: string;
  readonly personId: string;
}
