/** How a language names the months, and what may stand around a name in a date. */
export interface MonthNames {
  /** January first; without accents, in lower case; `a|b` where several begin differently. */
  readonly names: readonly string[];
  /** The names of a month without a day, where they have other endings. */
  readonly alone?: readonly string[];
  /** Characters of an ending that may follow the name where nothing else does. */
  readonly ending: number | RegExp;
  /** The name must begin a word: without it, other words would hold it. */
  readonly beginsWord?: boolean;
  /** Words may follow a year: `2025 г.`. */
  readonly follows?: boolean;
  /** All in lower case is no spelling of the registry. */
  readonly capital?: boolean;
  /** What stands between the name and a year, where not anything may. */
  readonly between?: RegExp;
}

const names = (list: string): readonly string[] => list.split(' ');

const NORDIC: MonthNames = { names: names('jan feb mar apr maj jun jul aug sep okt nov dec'), ending: /(?:[a-z]*|\.*)/, between: /(?:[a-z]*|\.*)(?:[^\da-z.]\D*)?/ };

/** By language code, as the Transformation Rules Registry 4 and 5 define them; accents may be left out everywhere. */
export const MONTHS_BY_LANGUAGE: Readonly<Record<string, MonthNames>> = {
  bg: { names: names('ян фев мар апр маи юни юли авг сеп окт ное дек'), ending: 6, follows: true },
  cs: {
    names: names('ledna|led unora|uno brezna|bre dubna|dub kvetna|kve cervna|cvn cervence|cvc srpna|srp zari|zar rijna|rij listopadu|lis prosince|pro'),
    alone: names('ledna|lednu|leden|led unora|unoru|unor|uno brezna|breznu|brezen|bre dubna|dubnu|duben|dub kvetna|kvetnu|kveten|kve cervna|cervnu|cerven|cvn cervence|cervenci|cervenec|cvc srpna|srpnu|srpen|srp zari|zar rijna|rijnu|rijen|rij listopadu|listopad|lis prosince|prosinci|prosinec|pro'),
    ending: /\.?/, between: /[^\da-z]\D*/,
  },
  cy: {
    names: names('ion chwe maw ebr mai meh gor aws med hyd tach rhag'),
    alone: names('ion chwe maw|faw ebr mai|fai meh|feh gor|ngor aws med|fed hyd tach|dach|nhach|thach rhag|rag'),
    ending: 7, beginsWord: true,
  },
  da: NORDIC,
  de: { names: names('jan|jaen feb mar|maer apr mai jun jul aug sep okt nov dez'), ending: 6 },
  el: { names: names('ιαν φεβ μαρ απρ|αριλ μαι ιουν ιουλ αυγ σεπ οκτ νοε δεκ'), ending: 8 },
  en: { names: names('january|jan february|feb march|mar april|apr may june|jun july|jul august|aug september|sep october|oct november|nov december|dec'), ending: 0, capital: true },
  es: { names: names('ene feb mar abr may jun jul ago sep oct nov dic'), ending: 7 },
  et: { names: names('jaan veebr marts apr mai juuni juuli aug sept okt nov dets'), ending: 5 },
  fi: { names: names('tam hel maa huh tou kes hei elo syy lok mar jou'), ending: 8, beginsWord: true },
  fr: { names: names('janv fevr mars avr mai juin juil aout sept oct nov dec'), ending: 5 },
  hr: { names: names('sij velj ozu tra svi lip srp kol ruj lis stu pro'), ending: 6 },
  hu: { names: names('jan feb marc apr maj jun jul aug szept okt nov dec'), ending: 7 },
  it: { names: names('gen feb mar apr mag giu lug ago set ott nov dic'), ending: 6 },
  lt: { names: names('sau vas kov bal geg bir lie rugp|rgp rugs|rgs spa|spl lap gru|grd'), ending: 6, beginsWord: true },
  lv: { names: names('janv febr marts apr maijs jun jul aug sept okt nov dec'), ending: 6 },
  nl: { names: names('jan feb maa|mrt apr mei jun jul aug sep okt nov dec'), ending: 6 },
  no: { names: names('jan feb mar apr mai jun jul aug sep okt nov des'), ending: 6 },
  pl: { names: names('sty lut mar kwi maj cze lip sie wrz paz lis gru'), ending: 9, beginsWord: true, follows: true },
  pt: { names: names('jan fev mar abr mai jun jul ago set out nov dez'), ending: 6 },
  ro: { names: names('ian feb mar apr mai iun iul aug sep oct noi|nov dec'), ending: 7 },
  sk: { names: names('jan feb mar apr maj jun jul aug sep okt nov dec'), ending: 6 },
  sl: { names: names('jan feb mar apr maj jun jul avg sep okt nov dec'), ending: 6 },
  sv: NORDIC,
};
