/** How the id of a case begins that somebody brought. */
export const OWN = 'own:';
/** How many characters each file of such a case may have. */
export const MAX_TEXT = 600_000;

/** Whether a case is one that somebody brought, not one that comes with the app. */
export const isOwn = (id: string): boolean => id.startsWith(OWN);
