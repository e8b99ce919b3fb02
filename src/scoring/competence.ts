/** The line of competence, a share 0-1: by itself, because home asks for it and for no other weight. */
export const COMPETENCE = 0.6;
