import { some } from '../formats.ts';

/** What is handed in is taken in, or refused. */
export const collecting = {
  collect: {
    missing: 'Den opgave findes ikke på denne enhed.',
    views: {
      overview: 'Overblik',
      points: 'Valgene',
      discuss: 'Tal om det',
      skills: 'Færdigheder',
      share: 'Del og saml ind',
    },
    drop: 'Saml ind',
    dropHelp:
      'Slip alle filerne her, eller vælg dem. En zip-fil med afleveringer pakkes ud. Samme fil to gange er én gang, og rækkefølgen er lige meget.',
    choose: 'Vælg filer',
    paste: 'Indsæt koder',
    pasteHelp: 'En eller flere koder, med en tom linje imellem.',
    take: 'Tag dem ind',
    local:
      'Alt åbnes, spilles igennem og bedømmes her på enheden. Navne og svar ligger kun i denne browser, til du sletter dem, og i den sikkerhedskopi, du måtte gemme.',
    reading: (n: number, of: number) => `Læser ${n} af ${of} …`,
    stop: 'Stop her',
    done: (taken: number, refused: number) =>
      refused === 0
        ? `${some(taken, 'aflevering', 'afleveringer')} taget ind.`
        : `${some(taken, 'aflevering', 'afleveringer')} taget ind, ${refused} ikke.`,
    inZip: (zip: string) => `i ${zip}`,
    refused: 'Ikke taget ind',
    refusedMore: (n: number) => `… og ${n} mere`,
    partly: (n: number) => `Delvist taget ind (${n})`,
    notKept: {
      full: 'Der er ikke plads på enheden, så afleveringerne er her kun, til fanen lukkes. Ryd op, og tag dem ind igen.',
      refused: 'Browseren lod os ikke gemme. Afleveringerne er her kun, til fanen lukkes.',
      closed: 'En nyere udgave af Spejl er åben i en anden fane. Indlæs siden igen, og tag filerne ind igen.',
      taken: 'En anden fane skrev samtidig. Tag filerne ind igen.',
      'unknown-attempt': 'Noget blev slettet i en anden fane imens. Tag filerne ind igen.',
    },
    none: 'Her er ingen afleveringer endnu.',
    toShare: 'Del opgaven, og saml ind',
    pasted: (n: number) => `kode ${n}`,
    unreadable: (n: number) =>
      `${some(n, 'aflevering', 'afleveringer')} er gemt her, men kan ikke spilles igennem: sagen er en anden udgave nu.`,
    remove: 'Slet opgaven',
    removeSure: 'Opgaven, alle afleveringer og dine kommentarer slettes her.',
  },
  fault: {
    'not-sealed': 'ikke en aflevering fra Spejl',
    newer: 'lavet med en nyere udgave af Spejl end denne',
    'other-key': 'til et andet hold',
    altered: 'ikke hel, eller ændret, siden den blev afleveret',
    'too-large': 'for stor',
    broken: 'ikke hel',
    'not-a-hand-in': 'åbnet, men ikke en aflevering, som Spejl kender',
    'other-assignment': 'til en anden opgave',
    duplicate: 'er her i forvejen',
    older: 'en senere aflevering fra samme studerende er her',
    'zip-broken': 'ikke en hel zip-fil. Hent den igen, hvor den kom fra',
    'zip-many':
      'en zip-fil med flere filer, end der kan læses på én gang. Pak den ud, og tag dem ind ad flere gange',
    'zip-locked': 'bag en adgangskode. Pak zip-filen ud først',
    'zip-in-zip': 'en zip-fil i en zip-fil. Pak den ud først',
    'zip-unknown': 'pakket på en måde, som browseren ikke kender. Pak zip-filen ud først',
  },
  caseFault: {
    'other-case': (name: string) => `en sag, der ikke er i opgaven (${name})`,
    'other-revision': (name: string, revision: number) =>
      `${name} i en anden udgave (${revision}) end opgavens`,
    'does-not-replay': (name: string, step: number) =>
      `${name} kan ikke spilles igennem fra trin ${step}: ændret eller ødelagt`,
    'other-way': (name: string) => `${name} spillet på en anden måde, end der blev bedt om`,
  },
};
