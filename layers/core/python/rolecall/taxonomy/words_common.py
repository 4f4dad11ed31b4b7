"""Words that every resume of a language has and no other of the twelve (nearly), folded: they tell the language."""

from rolecall.taxonomy.words import table

COMMON: dict[str, frozenset[str]] = {
    "en": table("""the;and;of;with;for;to;from;by;experience;education;skills;work;university;school;present;led;team
languages;profile;summary;references;at;in;on;employment;certifications"""),
    "de": table("""und;der;die;das;mit;fur;von;bei;im;am;zur;zum;des;den;berufserfahrung;ausbildung;kenntnisse;heute
sprachen;lebenslauf;werdegang;seit;universitat;geboren;weiterbildung;muttersprache;bis;uber"""),
    "fr": table("""et;les;des;du;le;la;une;dans;pour;avec;aux;sur;au;chez;formation;competences;experience;langues
depuis;aujourd'hui;universite;gestion;equipe;parcours;professionnelle;centres;diplome"""),
    "es": table("""y;los;las;el;la;con;para;por;del;una;experiencia;habilidades;educacion;idiomas;universidad
actualidad;desde;formacion;laboral;perfil;gestion;empresa;competencias;conocimientos"""),
    "pt": table("""e;os;as;com;para;do;da;dos;das;em;uma;na;no;experiencia;formacao;competencias;idiomas;atual;ate
universidade;gestao;habilidades;profissional;academica;desde;conhecimentos;portugues;lingua"""),
    "nl": table("""het;een;van;met;voor;bij;naar;op;aan;werkervaring;opleiding;opleidingen;vaardigheden;talen
heden;profiel;hogeschool;universiteit;sinds;ervaring;competenties;nederlands;rijbewijs"""),
    "it": table("""e;di;il;la;gli;con;per;del;della;dei;nel;presso;esperienza;esperienze;istruzione;formazione
competenze;lingue;universita;oggi;gestione;profilo;lavorativa;professionali;italiano;dal"""),
    "pl": table("""i;w;z;na;do;oraz;dla;od;doswiadczenie;wyksztalcenie;umiejetnosci;jezyki;obecnie;uniwersytet;zawodowe
praca;pracy;edukacja;nadal;szkolenia;kursy;polski;ds;po;przy"""),
    "sv": table("""och;att;av;med;for;pa;till;som;vid;ett;erfarenhet;utbildning;kunskaper;sprak;kompetenser;nu
pagaende;universitet;arbetslivserfarenhet;svenska;samt;profil;om;den;hogskola"""),
    "tr": table("""ve;ile;icin;bir;olarak;bu;deneyim;deneyimi;egitim;beceriler;diller;yabanci;universitesi;halen;devam
hakkimda;sertifikalar;lisans;referanslar;turkce;ozet;yetkinlikler"""),
}
