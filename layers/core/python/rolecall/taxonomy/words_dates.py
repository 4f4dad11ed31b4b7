"""The words around dates: present, range, season and duration, in the twelve languages, folded.

Arabic and Japanese stand beside the others: one table is enough, since no word means different things in two of them.
"""

from rolecall.taxonomy.words import table

PRESENT: frozenset[str] = table("""present;presently;current;currently;now;today;to date;till date;till now;until now
ongoing;to present;date;heute;laufend;aktuell;jetzt;gegenwart;bis heute;bis dato;dato;andauernd;gegenwartig
aujourd'hui;aujourdhui;actuel;actuellement;ce jour;a ce jour;maintenant;en cours;en poste;nos jours;actualidad
la actualidad;actual;actualmente;presente;hoy;la fecha;fecha;a la fecha;en curso;ahora;el presente;atual
atualmente;o momento;momento;ate o momento;hoje;em curso;data atual;em andamento;o presente;heden;nu;vandaag
tot heden;tot nu;huidig;lopend;tegenwoordig;oggi;attuale;attualmente;ad oggi;in corso;corrente;ora;obecnie;teraz
dzis;nadal;chwili obecnej;do chwili obecnej;w trakcie;dzisiaj;nuvarande;idag;i dag;pagaende;tills vidare
fortfarande;gunumuz;halen;devam;devam ediyor;bugun;su an;suan;simdi;devam etmekte;guncel;الان;حتى الان;الى الان
حاليا;الحالي;الحاضر;حتى تاريخه;اليوم;مستمر;الوقت الحاضر;現在;在職中;至現在;在籍中;現職""")

SINCE: frozenset[str] = table("""since;from;as of;starting;started;seit;ab;von;depuis;de;du;des;desde;a partir de
sinds;vanaf;van;dal;da;od;sedan;fran;fran och med;beri;depuis le;depuis mi;من;منذ;since early;since late
desde el;dalla;fra""")

FINISHED: frozenset[str] = table("""graduated;grad;grad.;graduation;graduation date;graduating;expected;anticipated
expected graduation;anticipated graduation;class of;completed;completion;obtained;awarded;conferred;year of passing
passed out;passing year;abschluss;abgeschlossen;voraussichtlich;geplant;abschluss voraussichtlich;obtenu en;obtenu
promotion;diplome en;conclusao em;conclusao;concluido em;concluida em;previsao;finalizado en;titulado en;titulacion
egresado en;behaald in;behaald;afgerond;conseguito nel;conseguita nel;conseguito il;conseguita il;ukonczone
rok ukonczenia;ukonczono;examensar;mezuniyet;mezuniyet yili;سنة التخرج;تخرج;التخرج;expected in;graduated in
expected completion;anticipated completion;expected completion date;expected date of completion;expected graduation date
expected to complete;expected to graduate;due to complete;due to graduate;to be completed;projected graduation
completed in;obtained in;effective""")

UNTIL: frozenset[str] = table("""to;until;till;through;thru;up to;bis;bis zum;au;a;jusqu'a;jusqu'en;jusqu'au;al;hasta
hasta la;ate;tot;t/m;tot en met;do;till och med;fino a;fino al;à;a la;a l';ad;kadar;ile;حتى;الى;から;まで""")

SEASONS: dict[str, int] = {
    # The month a season begins in on the northern half of the earth; a resume that writes seasons means terms.
    **dict.fromkeys(
        ("spring", "fruhling", "fruhjahr", "printemps", "primavera", "varen", "voorjaar", "lente", "wiosna"), 3
    ),
    **dict.fromkeys(
        ("summer", "sommer", "ete", "verano", "verao", "zomer", "estate", "lato", "sommar", "sommaren", "yaz"), 6
    ),
    **dict.fromkeys(("autumn", "fall", "herbst", "automne", "otono", "outono", "najaar", "herfst", "autunno"), 9),
    **dict.fromkeys(("jesien", "host", "hosten", "sonbahar", "guz"), 9),
    **dict.fromkeys(("winter", "hiver", "invierno", "inverno", "zima", "vinter", "vintern", "kis"), 12),
    **dict.fromkeys(
        ("var", "ilkbahar", "bahar", "spring term", "spring semester", "vartermin", "الربيع", "ربيع", "春"), 3
    ),
    **dict.fromkeys(("sommersaison", "sommersemester", "summer season", "temporada de verano", "saison d'ete"), 6),
    **dict.fromkeys(("صيف", "الصيف", "夏", "stagione estiva", "sezon letni", "zomerseizoen", "sommarsasong"), 6),
    **dict.fromkeys(("خريف", "الخريف", "秋", "hosttermin", "fall term", "michaelmas term"), 9),
    **dict.fromkeys(("wintersaison", "wintersemester", "winter season", "temporada de invierno", "saison d'hiver"), 12),
    **dict.fromkeys(
        ("شتاء", "الشتاء", "冬", "stagione invernale", "sezon zimowy", "winterseizoen", "vintersasong"), 12
    ),
}

PARTS_OF: frozenset[str] = table("""early;late;mid;anfang;mitte;ende;debut;fin;inicios;principios;finales;fines;inicio
fim;inizio;fine;poczatek;koniec;begin;eind""")

PERIODS: frozenset[str] = table("""years;year;yrs;yr;months;month;mos;mo;jahre;jahren;jahr;monate;monaten;monat;ans;an
annees;annee;mois;anos;ano;meses;mes;jaar;jaren;maanden;maand;anni;anno;mesi;mese;lat;lata;rok;miesiecy;miesiace
miesiac;ar;manader;manad;yil;ay;سنوات;سنة;سنتان;اشهر;شهر;年;ヶ月;か月""")
