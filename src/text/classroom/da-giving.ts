import type { Feedback } from '../../classroom/assignment.ts';
import type { Mode } from '../../learning/attempt.ts';

/** An assignment is made and given. */
export const giving = {
  make: {
    title: 'Ny opgave',
    name: 'Titel',
    teacher: 'Dit navn, som holdet kender det',
    cases: 'Hvilke sager?',
    through: (name: string) => `Hvor langt med ${name}?`,
    whole: 'Hele sagen',
    upTo: (title: string) => `Til og med: ${title}`,
    mode: 'Hvordan spilles den?',
    modes: { practice: 'Øvelse', exam: 'Prøve' } satisfies Record<Mode, string>,
    modeHelp: {
      practice: 'Med hint og skridt tilbage.',
      exam: 'Uden hint og uden vej tilbage.',
    } satisfies Record<Mode, string>,
    feedback: 'Hvornår ses bedømmelsen?',
    feedbacks: {
      moment: 'Undervejs',
      end: 'Når sagen er slut',
      deadline: 'Efter fristen',
    } satisfies Record<Feedback, string>,
    feedbackHelp: {
      moment: 'Et ord efter hvert svar.',
      end: 'Hele tilbageblikket på én gang.',
      deadline: 'Går efter uret på den studerendes enhed.',
    } satisfies Record<Feedback, string>,
    due: 'Frist',
    dueHelp: 'Kan stå tom. Det, der kommer senere, tages med og mærkes.',
    instructions: 'Besked til holdet',
    instructionsHelp: 'Kan stå tom.',
    more: 'Mere',
    attempts: 'Hvor mange forsøg i hver sag?',
    attemptsHelp: 'Tom: så mange, man vil. Det første forsøg er det, der tæller i overblikket.',
    dayForm: 'Dagsform',
    dayForms: { off: 'Slået fra', same: 'Den samme for alle' },
    dayFormHelp: {
      off: 'Klienten reagerer, som det er mest sandsynligt.',
      same: 'Klienten svinger, men ens for hele holdet.',
    },
    weights: 'Hvad delene af et forløb vejer',
    weightsHelp: 'Det, der er usikkert eller ulovligt, lægger altid loft på 40 %. Det kan ikke vejes væk.',
    go: 'Lav opgaven',
    cancel: 'Fortryd',
    wants: {
      title: 'Skriv en titel.',
      teacher: 'Skriv dit navn.',
      cases: 'Vælg mindst én sag.',
      due: 'Sæt en frist, når bedømmelsen skal vente på den.',
      weights: 'Mindst én del skal veje noget.',
      keys: 'Holdets nøgle er ikke på denne enhed.',
      own: 'Højst fire egne sager i én opgave.',
    },
  },
  share: {
    title: 'Giv opgaven videre',
    help: 'Link, kode og fil siger det samme. Ingen af dem er hemmelige: Den, der har dem, kan kun løse opgaven og aflevere.',
    link: 'Link',
    copy: 'Kopiér linket',
    copied: 'Kopieret',
    qr: 'QR-kode med linket til opgaven',
    file: 'Gem som fil',
    tooLong:
      'Opgaven er for lang til et link og en QR-kode (en egen sag, meget tekst i beskeden eller mange sager). Send filen i stedet.',
    fileName: 'spejl-opgave',
  },
};
