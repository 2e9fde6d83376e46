import type { Rule } from '../../rule.ts';

export const fileUnreadable: Rule = {
  id: 'file-unreadable',
  severity: 'error',
  scope: 'structure',
  what: 'A file that was found in the folder of the bank cannot be read: no permission, a device, a link that leaves the folder or leads in a circle.',
  why: 'Its questions are missing, and nobody would notice.',
  bad: 'A file of the bank may be read by its owner only.',
  good: 'Every file of the bank may be read.',
};
