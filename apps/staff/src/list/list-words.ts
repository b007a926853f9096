import { defineEnglishWords } from '@optline/ui';

export const listWords = defineEnglishWords({
  search: 'Search',
  sort: 'Sorted by',
  byName: 'Name, A to Z',
  byNameDescending: 'Name, Z to A',
  any: 'Any',
  archived: 'Archived',
  leftOut: 'Left out',
  too: 'Listed too',
  only: 'Only these',
  isArchived: 'Archived',
  clear: 'Clear search and filters',
  nothingFound: 'Nothing matches',
  nothingFoundWhy: 'Try fewer words or other filters.',
  next: 'Next page',
  previous: 'Previous page',
});
