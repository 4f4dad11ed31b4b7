"""How people state their nationality and their right to work, in the twelve languages, folded."""

from rolecall.taxonomy.words import table

NATIONALITY = table(
    """nationality;nationalities;citizenship;nationality / citizenship;staatsangehorigkeit;staatsburgerschaft
nationalitat;nationalite;nationalites;citoyennete;nacionalidad;nacionalidade;ciudadania;cidadania;nationaliteit;nazionalita
cittadinanza;narodowosc;obywatelstwo;nationalitet;medborgarskap;uyruk;uyrugu;vatandaslik;الجنسية;国籍"""
)

RIGHT_TO_WORK = (
    r"right to work|(?:eligible|authori[sz]ed|entitled|permitted|allowed) to work|work (?:permit|authori[sz]ation|visa)"
    r"|(?:no|without) (?:visa )?sponsorship|(?:visa|immigration) status|settled status|leave to remain"
    r"|permanent residen(?:t|ce|cy)|green card|blue card|blaue karte|arbeitserlaubnis|arbeitsgenehmigung"
    r"|aufenthalts(?:titel|erlaubnis|genehmigung)|niederlassungserlaubnis|permis de travail|titre de sejour"
    r"|carte de sejour|autorisation de travail|permiso de (?:trabajo|residencia)"
    r"|autorizacion (?:de trabajo|para trabajar)|visto de trabalho"
    r"|autorizacao de (?:trabalho|residencia)|permissao de trabalho"
    r"|werkvergunning|tewerkstellingsvergunning|verblijfsvergunning|permesso di (?:lavoro|soggiorno)"
    r"|pozwolenie na prace|karta pobytu|arbetstillstand"
    r"|uppehallstillstand|calisma izni|oturma izni|تصريح (?:عمل|اقامة)|اقامة سارية|就労ビザ|在留資格|永住権"
)
CITIZEN = (
    r"\b(?!senior|global|world|corporate|digital|good)(?P<who>[^\W\d_][\w-]+(?:(?: and|,| /)? [^\W\d_][\w-]+){0,2})"
    r" (?:citizen|national|passport holder)(?=\W*$|,| and | with )|\bcitizen of (?P<of>[^\W\d_][\w .-]+)"
    r"|\b(?:nationalite|nacionalidad|nacionalidade|cittadinanza|nazionalita|narodowosc|obywatelstwo)"
    r" (?P<which>[^\W\d_]{4,}(?:[ -][^\W\d_]{4,})?)(?=\W*$|,)"
)
TIME_AWAY = table(
    """parental leave;maternity leave;paternity leave;family leave;career break;career gap;sabbatical;sabbatical leave
gap year
caring responsibilities;carer's leave;unemployed;unemployment;job search;seeking work;elternzeit;mutterschutz
mutterschutz und elternzeit;babypause;familienzeit;familienphase;erziehungsurlaub;erziehungszeit;karenz;kindererziehung
auszeit;arbeitsuchend;arbeitssuchend;arbeitslos;arbeitslosigkeit;pflegezeit;sabbatjahr;sprachreise;weltreise
conge maternite;conge de maternite;conge parental;conge paternite;conge sabbatique;annee sabbatique;recherche d'emploi
baja por maternidad;baja maternal;excedencia;excedencia por maternidad;ano sabatico;busqueda de empleo;desempleo
licenca de maternidade;licenca maternidade;licenca parental;pausa na carreira;zwangerschapsverlof;ouderschapsverlof
loopbaanonderbreking;werkzoekend;sabbatjaar;wereldreis;congedo di maternita;congedo parentale;maternita;anno sabbatico
urlop macierzynski;urlop wychowawczy;urlop rodzicielski;przerwa zawodowa;foraldraledighet;foraldraledig;mammaledig
pappaledig;tjanstledig;sabbatsar;dogum izni;kariyer arasi;ucretsiz izin;育児休業;育休;産休
産前産後休業;休職;اجازة امومة"""
)
"""What stands among the jobs and is none."""
LEAVE_WORDS = table(
    """excedencia;urlop;ouderschapsverlof;zwangerschapsverlof;elternzeit;foraldraledig;foraldraledighet;mammaledig
pappaledig;wereldreis;weltreise;arbeitslosigkeit;desempleo"""
)
"""Words that no title begins with: leave, with its reason behind it ("Excedencia por cuidado de hijos")."""
