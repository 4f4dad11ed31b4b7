"""Words that head the sections of a resume, in the twelve languages, folded to unaccented lower case.

The key is the section's kind. A heading is recognised when all of it is one of these (or two joined by "and" or "&").
"""

from functools import cache

from rolecall.taxonomy.words import table

HEADINGS: dict[str, str] = {
    "summary": """in breve;in short;in brief;kurz;en bref;en resumen;in het kort;kort;krotko;kisaca;about;about me
summary;professional summary;executive summary;career summary;profile
professional profile;career profile;personal profile;personal statement;objective;career objective;overview
introduction;intro;summary of qualifications;qualifications summary;highlights of qualifications;bio;biography
who i am;career highlights;executive profile;statement;profile summary;summary statement;at a glance;profil
kurzprofil;uber mich;zusammenfassung;berufsprofil;personliches profil;berufsziel;kurzvorstellung
qualifikationsprofil;zu meiner person;a propos;a propos de moi;resume;profil professionnel;objectif
objectif professionnel;presentation;synthese;accroche;qui suis-je;perfil;perfil profesional;resumen
resumen ejecutivo;resumen profesional;sobre mi;acerca de mi;objetivo;objetivo profesional;extracto;presentacion
resumo;resumo profissional;sobre mim;perfil profissional;objetivo profissional;sobre;apresentacao;sumario
profiel;persoonlijk profiel;over mij;samenvatting;profielschets;persoonlijke profiel;introductie;wie ben ik
profilo;profilo professionale;profilo personale;chi sono;su di me;sommario;riepilogo;obiettivo
obiettivo professionale;sintesi;presentazione;profil zawodowy;podsumowanie;o mnie;podsumowanie zawodowe
cel zawodowy;om mig;sammanfattning;personlig profil;kort om mig;professionell profil;ozet;hakkimda
kisisel profil;kariyer hedefi;profesyonel ozet;kariyer ozeti;ozgecmis ozeti;on yazi;الملخص;ملخص;نبذة;نبذة عني
الملف الشخصي;الهدف الوظيفي;الملخص المهني;الهدف المهني;نبذة شخصية;ملخص مهني;نبذة مهنية;عني;職務要約;要約;概要
自己紹介;プロフィール;経歴要約;サマリー;自己pr;自己ＰＲ;職務経歴概要;略歴""",
    "experience": """experience;work experience;professional experience;employment;employment history
work history;career history;work;career;relevant experience;relevant work experience;professional background
experience & employment;positions;positions held;employment record;selected experience;professional history
job history;career experience;industry experience;career summary;work background;clinical experience
teaching experience;research experience;practical experience;other experience;additional experience
earlier experience;previous experience;further experience;earlier career;previous employment
professional appointments;appointments;internships;internship experience;internship;jobs;career path
professional career;experiences;early career;military service;military experience;leadership experience
management experience;key experience;current role;current position;previous roles;recent experience
professional work experience;career to date;employment & experience;berufserfahrung;berufserfahrungen
beruflicher werdegang;werdegang;berufspraxis;praktische erfahrung;berufliche erfahrung;erfahrung;praktika
beruflicher lebenslauf;beruflicher hintergrund;berufliche stationen;berufstatigkeit;arbeitserfahrung;karriere
stationen
berufliche tatigkeiten;berufliche laufbahn;praxiserfahrung;tatigkeiten;anstellungen;berufliche praxis
experience professionnelle;experiences professionnelles;parcours professionnel;parcours;emplois
historique professionnel;carriere;stages;stages et experiences;experience de travail;antecedents professionnels
experiencia;experiencia laboral;experiencia profesional;trayectoria profesional;trayectoria;historial laboral
empleo;experiencia de trabajo;antecedentes laborales;historia laboral;practicas;trayectoria laboral
experiencia profissional;experiencias profissionais;experiencias;historico profissional;percurso profissional
atuacao profissional;trajetoria profissional;estagios;carreira;werkervaring;ervaring;professionele ervaring
loopbaan;arbeidsverleden;arbeidservaring;relevante werkervaring;beroepservaring;loopbaanoverzicht;esperienza
esperienze;esperienza lavorativa;esperienze lavorative;esperienza professionale;esperienze professionali
percorso professionale;carriera;storia lavorativa;tirocini;esperienze di lavoro;doswiadczenie
doswiadczenie zawodowe;przebieg kariery;kariera;historia zatrudnienia;zatrudnienie;praktyki;staze;praca zawodowa
przebieg pracy zawodowej;arbetslivserfarenhet;erfarenhet;yrkeserfarenhet;arbetserfarenhet;anstallningar;karriar
yrkeserfarenheter
tidigare anstallningar;praktik;arbetslivserfarenheter;relevant erfarenhet;deneyim;is deneyimi;is deneyimleri
is tecrubesi;tecrube;profesyonel deneyim;calisma deneyimi;mesleki deneyim;kariyer;stajlar;is gecmisi
calisma gecmisi;deneyimler;staj deneyimi;mesleki tecrube;الخبرة;الخبرات;الخبرة العملية;الخبرات العملية
الخبرة المهنية;الخبرات المهنية;خبرات العمل;السيرة المهنية;التاريخ الوظيفي;خبرة العمل;الخبرات الوظيفية
الخبرة الوظيفية;職歴;職務経歴;経歴;業務経歴;職務内容;実務経験;職務履歴;勤務経験;業務経験;職務経歴詳細;経験
practice;academic appointments;faculty appointments;research;work details
employment details;organizational experience;organisational experience;organisational exposure;employers
deployments;engagements professionnels;antecedentes profesionales;experiencia docente""",
    "education": """education;education & training;academic background;educational background
academic qualifications;qualifications;academic history;studies;academics;academic credentials;education history
academic record;academic profile;education and qualifications;educational qualifications;educational history
schooling;training;training & education;academic education;degrees;education and academic background
academic training;formal education;education & certifications;education and certifications
education & professional development;ausbildung;bildung;studium;studium und ausbildung;bildungsweg
akademischer werdegang;schulbildung;ausbildung und studium;bildungsgang;akademische ausbildung
schule und studium;schulische ausbildung;hochschulbildung;aus- und weiterbildung;aus und weiterbildung
schul- und berufsausbildung;berufsausbildung;schule;bildungswerdegang;akademische laufbahn
ausbildung und qualifikationen;formation;formations;etudes;diplomes;parcours academique;formation academique
cursus;scolarite;cursus universitaire;formations et diplomes;diplomes et formations;parcours scolaire
formation initiale;educacion;formacion;formacion academica;estudios;educacion y formacion
antecedentes academicos;estudios realizados;titulos;formacion y estudios;escolaridad;preparacion academica
educacao;formacao;formacao academica;escolaridade;formacao escolar;educacao e formacao;habilitacoes academicas
habilitacoes literarias;percurso academico;opleiding;opleidingen;onderwijs;studie;scholing;opleiding en training
educatie;opleidingen en cursussen;istruzione;formazione;istruzione e formazione;formazione accademica;studi
titoli di studio;percorso formativo;titolo di studio;carriera accademica;wyksztalcenie;edukacja;studia;nauka
przebieg edukacji;szkoly;utbildning;utbildningar;studier;akademisk bakgrund;skolgang;utbildning och kurser
egitim;egitim bilgileri;ogrenim;egitim durumu;ogrenim bilgileri;akademik gecmis;egitim gecmisi;ogrenim durumu
egitim ve ogretim;التعليم;المؤهلات;المؤهلات العلمية;المؤهل العلمي;الدراسة;التحصيل العلمي;الشهادات العلمية
المؤهلات الاكاديمية;التعليم والمؤهلات;الخلفية التعليمية;التعليم والتدريب;المسيرة التعليمية;学歴;教育;学位
最終学歴;学業;教育背景""",
    "skills": """skills;technical skills;key skills;core skills;core competencies;competencies
areas of expertise;expertise;skill set;skillset;professional skills;skills summary;technologies
technical expertise;skills & tools;tools;tech stack;technical proficiencies;proficiencies;technical competencies
key competencies;soft skills;hard skills;computer skills;it skills;skills and abilities;skills & abilities
abilities;strengths;key strengths;skills & expertise;skills and expertise;core strengths;capabilities
core capabilities;technical knowledge;software;software skills;additional skills;other skills;relevant skills
skills profile;specialties;specialities;specialisms;tools & technologies;technologies & tools
skills & competencies;skills and competencies;areas of knowledge;knowledge;tech skills;programming skills
what i do;what i can do;clinical skills;practical skills;transferable skills;technical summary
technical environment;technical stack;toolbox;toolkit;interpersonal skills;personal skills;digital skills
systems;professional competencies;key expertise;core expertise;functional skills;kenntnisse;fahigkeiten
fachkenntnisse;kompetenzen;kernkompetenzen;edv-kenntnisse;it-kenntnisse;fertigkeiten;kenntnisse und fahigkeiten
fahigkeiten und kenntnisse;technische kenntnisse;schwerpunkte;qualifikationen;starken;besondere kenntnisse;edv
software-kenntnisse;computerkenntnisse;methodenkompetenz;technologien;it kenntnisse;edv kenntnisse
zusatzqualifikationen;weitere kenntnisse;fachkompetenzen;werkzeuge;sonstige kenntnisse;fachliche kenntnisse
kenntnisse & fahigkeiten;competences;competences techniques;competences cles;savoir-faire;savoir faire;atouts
outils;informatique;competences professionnelles;savoir-etre;domaines de competence;domaines de competences
aptitudes;competences informatiques;logiciels;points forts;habilidades;competencias;conocimientos
habilidades tecnicas;conocimientos tecnicos;competencias clave;conocimientos informaticos
habilidades y competencias;informatica;destrezas;herramientas;competencias tecnicas;competencias profesionales
habilidades profesionales;areas de especialidad;fortalezas;conhecimentos;aptidoes;competencias e habilidades
conhecimentos tecnicos;qualificacoes;ferramentas;competencias pessoais;conhecimentos em informatica
principais competencias;habilidades e competencias;vaardigheden;competenties;kennis;kennis en vaardigheden
technische vaardigheden;computervaardigheden;kernkwaliteiten;kerncompetenties;kwaliteiten
vaardigheden en competenties;automatisering;digitale vaardigheden;kennis & vaardigheden;competenze
competenze tecniche;capacita;abilita;conoscenze;competenze professionali;conoscenze informatiche
competenze informatiche;capacita e competenze;competenze chiave;competenze digitali;strumenti;abilita tecniche
competenze personali;umiejetnosci;kompetencje;umiejetnosci techniczne;znajomosc programow;kluczowe umiejetnosci
kluczowe kompetencje;technologie;umiejetnosci zawodowe;obsluga komputera;umiejetnosci miekkie;mocne strony
kwalifikacje;kompetenser;fardigheter;kunskaper;kompetens;tekniska fardigheter;datakunskaper;tekniska kunskaper
fardigheter och kompetenser;egenskaper;nyckelkompetenser;it-kunskaper;styrkor;kompetensomraden;verktyg;beceriler
yetenekler;yetkinlikler;teknik beceriler;yetkinlik;bilgisayar bilgisi;beceri;temel beceriler;mesleki beceriler
temel yetkinlikler;uzmanlik alanlari;bilgisayar becerileri;teknik yetkinlikler;yetenek ve beceriler;programlar
المهارات;مهارات;المهارات التقنية;المهارات والقدرات;القدرات;المهارات الشخصية;المهارات الفنية;المهارات الاساسية
الكفاءات;المهارات المهنية;مهارات الحاسوب;مهارات الحاسب الالي;المهارات الرئيسية;スキル;技能;専門スキル;技術
活かせる経験・知識・技術;保有スキル;得意分野;テクニカルスキル;活かせる知識・経験;ｐｃスキル;pcスキル;強み
経験・スキル;知識・スキル""",
    "languages": """languages;language skills;spoken languages;language;language proficiency
foreign languages;languages spoken;linguistic skills;sprachen;sprachkenntnisse;fremdsprachen;sprache;langues
langues etrangeres;competences linguistiques;langue;idiomas;lenguas;idioma;linguas;conhecimentos linguisticos
competencias linguisticas;conocimiento de idiomas;talen;talenkennis;taalvaardigheden;taalvaardigheid;lingue
lingue straniere;conoscenze linguistiche;competenze linguistiche;conoscenza delle lingue;lingue conosciute
jezyki;jezyki obce;znajomosc jezykow;znajomosc jezykow obcych;umiejetnosci jezykowe;sprak;sprakkunskaper;diller
yabanci dil;yabanci diller;dil bilgisi;dil becerileri;yabanci dil bilgisi;dil;bildigi diller;اللغات;اللغة
المهارات اللغوية;لغات;語学;言語;語学力;語学スキル;使用言語;外国語""",
    "certifications": """certifications;certificates;licenses;licences;certifications & licenses
licenses & certifications;licences & certifications;professional certifications;courses
training & certifications;certifications & training;courses & certifications;trainings;seminars
training and certificates;professional development;certification;accreditations;professional qualifications
continuing education;professional training;courses and training;training & courses;certificates & courses
registrations;licensure;licenses and registrations;professional registrations;professional licenses;credentials
additional training;further training;certificates and training;certifications & courses;workshops
professional courses;licence;license;certificates and licences;registration & licences;registrations & licences
zertifikate;zertifikate und weiterbildungen;weiterbildung;weiterbildungen;fortbildungen;zertifizierungen
fortbildung;kurse;lehrgange;scheine;schulungen;zertifikate & weiterbildungen;seminare
weiterbildungen und zertifikate;lizenzen;zusatzausbildungen;fortbildungen und zertifikate;fuhrerschein
certifications et formations;certificats;formations complementaires;habilitations
certifications professionnelles;formation continue;formations continues;permis;stages et formations
permis et habilitations;certificaciones;certificados;cursos;cursos y diplomados;cursos y certificaciones
formacion complementaria;diplomados;formacion adicional;licencias;certificaciones y cursos;carnets
cursos complementarios;titulaciones;otros cursos;certificacoes;certificados e cursos;cursos complementares
formacao complementar;cursos e certificacoes;certificacoes e cursos;cursos de aperfeicoamento;licencas
formacoes complementares;certificaten;cursussen;certificeringen;trainingen;bijscholing;cursussen en certificaten
certificaten en cursussen;diploma's;nascholing;rijbewijs;cursussen en trainingen;certificazioni;certificati
corsi;attestati;corsi di formazione;corsi e certificazioni;certificazioni e corsi;abilitazioni;patente
formazione complementare;patenti;aggiornamento professionale;certyfikaty;kursy;szkolenia;kursy i szkolenia
szkolenia i certyfikaty;certyfikaty i szkolenia;uprawnienia;kursy i certyfikaty;prawo jazdy;licencje
uprawnienia i certyfikaty;certifikat;certifieringar;kurser;fortbildning;kurser och certifikat
kurser och certifikaten;vidareutbildning;licenser;korkort;certifieringar och kurser;legitimation
kurser & certifikat;certifikat och kurser;behorigheter;sertifikalar;kurslar;egitimler;sertifika
sertifika ve kurslar;kurs ve sertifikalar;seminerler;egitim ve sertifikalar;belgeler;sertifikalar ve egitimler
kurslar ve sertifikalar;ehliyet;sertifika ve egitimler;الشهادات;الدورات;الدورات التدريبية;شهادات
الشهادات المهنية;دورات;الشهادات والدورات;الدورات والشهادات;الشهادات والتراخيص;التراخيص;رخص;資格;免許・資格
資格・免許;保有資格;免許;取得資格;資格・検定;資格/免許;研修;認定資格""",
    "projects": """projects;personal projects;open source projects;open source;side projects
selected projects;key projects;academic projects;project experience;portfolio;notable projects;selected works
works;project work;research projects;major projects;project highlights;projekte;projekterfahrung
ausgewahlte projekte;eigene projekte;projektliste;projets;projets personnels;realisations;projets realises
proyectos;proyectos personales;projetos;projetos pessoais;projecten;progetti;progetti personali;projekty;projekt
projeler;kisisel projeler;المشاريع;مشاريع;プロジェクト;制作実績;プロジェクト経験;個人開発;実績""",
    "publications": """publications;selected publications;papers;articles;publications & presentations
presentations;talks;talks & publications;publications and presentations;conferences;research publications
patents;publications & patents;speaking;conference presentations;invited talks;books;talks and publications
exhibitions;veroffentlichungen;publikationen;vortrage;patente;publikationsliste;communications;brevets
publicaciones;ponencias;publicacoes;palestras;publicaties;pubblicazioni;publikacje;publikationer;publiceringar
yayinlar;makaleler;المنشورات;الابحاث;المؤلفات;論文;出版物;執筆;発表;出版;論文・発表;著書""",
    "volunteer": """volunteer;volunteering;volunteer experience;volunteer work;community service
community involvement;voluntary work;voluntary experience;extracurricular activities;extracurricular;activities
leadership & activities;community;social engagement;volunteering experience;community engagement
leadership and activities;leadership;volunteer & community;civic engagement;volunteering & community
charity work;outreach;pro bono;ehrenamt;ehrenamtliches engagement;engagement;ehrenamtliche tatigkeiten
ehrenamtliche tatigkeit;freiwilliges engagement;soziales engagement;ausserberufliches engagement;benevolat
engagements;engagement associatif;vie associative;activites associatives;experience benevole
activites extra-professionnelles;engagements associatifs;voluntariado;actividades de voluntariado
experiencia voluntaria;trabajo voluntario;labor social;actividades;trabalho voluntario;atividades voluntarias
experiencia de voluntariado;atividades extracurriculares;vrijwilligerswerk;vrijwilliger;nevenactiviteiten
bestuurservaring;maatschappelijke betrokkenheid;volontariato;attivita di volontariato;esperienze di volontariato
wolontariat;dzialalnosc spoleczna;dzialalnosc dodatkowa;ideellt arbete;volontararbete;ideellt engagemang
foreningsliv;fortroendeuppdrag;ideella uppdrag;gonullu calismalar;gonulluluk;gonullu faaliyetler;gonullu deneyim
gonullu;sosyal sorumluluk;gonullu calisma;التطوع;العمل التطوعي;الاعمال التطوعية;الانشطة التطوعية
الخبرات التطوعية;ボランティア;ボランティア活動;課外活動;社会活動""",
    "awards": """awards;honors;honours;achievements;awards & honors;awards and honors;honors & awards
accomplishments;key achievements;recognition;awards & achievements;awards and achievements;scholarships
distinctions;awards & recognition;honors and awards;prizes;selected achievements;major achievements
awards and recognition;honours & awards;grants;fellowships;medals;auszeichnungen;preise;ehrungen;erfolge
stipendien;preise und auszeichnungen;auszeichnungen und preise;prix;recompenses;bourses;prix et distinctions
premios;logros;reconocimientos;becas;premios y reconocimientos;conquistas;premiacoes;reconhecimentos
premios e reconhecimentos;bolsas;prijzen;onderscheidingen;prestaties;premi;riconoscimenti;borse di studio
premi e riconoscimenti;nagrody;osiagniecia;wyroznienia;nagrody i wyroznienia;stypendia;utmarkelser;stipendier
priser;utmarkelser och priser;oduller;basarilar;odul ve basarilar;burslar;oduller ve basarilar;الجوائز;الانجازات
جوائز;الجوائز والتكريمات;受賞歴;受賞;表彰;賞罰""",
    "references": """references;referees;reference;professional references;character references
references available on request;references available upon request;referenzen;referenz
references professionnelles;recommandations;referencias;referencias personales;referencias laborales
referencias profissionais;referenties;referenze;referencje;referenser;referens;referanslar;referans;المراجع
المعرفون;الموصون;推薦者;照会先;referencias profesionales;referencias y contactos""",
    "interests": """interests;hobbies;hobbies & interests;interests & hobbies;personal interests
outside work;outside interests;other interests;hobbies and interests;interests and hobbies;pastimes;leisure
passions;free time;fun facts;off the clock;activities & interests;interests & activities;outside of work
interessen;hobbys;freizeit;personliche interessen;hobbys und interessen;interessen und hobbys
freizeitaktivitaten;interessen & hobbys;centres d'interet;centres d’interet;loisirs;interets;hobbies et interets
centre d'interet;loisirs et centres d'interet;intereses;aficiones;pasatiempos;intereses personales
aficiones e intereses;interesses;hobbies e interesses;interesses pessoais;hobby's;hobby;vrije tijd
hobby's en interesses;interessi;hobby e interessi;interessi personali;tempo libero;passioni;interessi e hobby
zainteresowania;pasje;zainteresowania i hobby;intressen;fritid;fritidsintressen;fritid och intressen
ilgi alanlari;hobiler;hobiler ve ilgi alanlari;kisisel ilgi alanlari;ilgi alanlari ve hobiler;الاهتمامات
الهوايات;اهتمامات;الهوايات والاهتمامات;趣味;趣味・特技;特技;興味;関心""",
    "contact": """contact;contact details;contact information;contact info;personal details
personal information;personal data;personal info;details;get in touch;address;contacts;contact me;links;profiles
social;online;find me online;social media;online profiles;web;reach me;elsewhere;on the web;online presence
social links;connect;bio data;personal particulars;profiles & links;kontakt;kontaktdaten;personliche daten
personliche angaben;angaben zur person;zur person;personalien;profile;kontaktinformationen;anschrift
personliches;meine daten;coordonnees;informations personnelles;informations de contact;etat civil
donnees personnelles;reseaux;liens;me contacter;infos personnelles;contactez-moi;contacto;datos personales
datos de contacto;informacion personal;informacion de contacto;redes sociales;enlaces;redes;contato
dados pessoais;informacoes de contato;informacoes pessoais;informacao pessoal;contactos;dados de contato
contactgegevens;persoonlijke gegevens;personalia;persoonlijke informatie;contactinformatie;gegevens;contatti
dati personali;informazioni personali;recapiti;dati anagrafici;informazioni di contatto;dane kontaktowe
dane osobowe;dane;informacje kontaktowe;kontaktuppgifter;personuppgifter;kontaktinformation
personlig information;lankar;personliga uppgifter;iletisim;kisisel bilgiler;iletisim bilgileri;kimlik bilgileri
baglantilar;sosyal medya;الاتصال;معلومات الاتصال;البيانات الشخصية;المعلومات الشخصية;بيانات الاتصال;معلومات شخصية
التواصل;بيانات التواصل;للتواصل;連絡先;個人情報;基本情報;氏名;本人情報;リンク""",
    "other": """additional information;other;other information;miscellaneous;further information
memberships;professional memberships;affiliations;professional affiliations;associations;availability
right to work;work authorization;security clearance;visa status;declaration
professional affiliations & memberships;professional bodies;notes;strength;philosophy;other activities
coursework;relevant coursework;nationality;driving licence;testimonials;quote;timeline;sonstiges
mitgliedschaften;weitere angaben;verfugbarkeit;auslandsaufenthalte;auslandserfahrung;wehrdienst
wehr- und zivildienst;zusatzliche informationen;weitere informationen;besonderes;divers;autres
informations complementaires;autres informations;disponibilite;mobilite;otros;informacion adicional;otros datos
disponibilidad;datos adicionales;outros;informacoes adicionais;informacoes complementares;outras informacoes
disponibilidade;overig;overige;beschikbaarheid;overige informatie;lidmaatschappen;altro;ulteriori informazioni
informazioni aggiuntive;disponibilita;autorizzazione al trattamento dei dati;inne;dodatkowe informacje
informacje dodatkowe;klauzula;ovrigt;ovrig information;medlemskap;diger;ek bilgiler;diger bilgiler;uyelikler
dernek uyelikleri;معلومات اضافية;اخرى;العضويات;その他;備考;本人希望;志望動機;本人希望記入欄;特記事項;退職理由
personal strengths and weaknesses;undertaking;teaching;courses taught;salary expectations;notice period""",
}

TITLES: frozenset[str] = table("""resume;cv;curriculum vitae;vitae;curriculum;lebenslauf;c.v.;resumé;hoja de vida
levensloop;zyciorys;meritforteckning;ozgecmis;السيرة الذاتية;سيرة ذاتية;履歴書;職務経歴書;curriculo;bewerbung
biodata;bio-data;bio data;curriculum vitae europass;europass;europass curriculum vitae;cv europass;my resume
my cv;resume of;curriculum vitae of;tabellarischer lebenslauf""")

SKILL_GROUPS: frozenset[str] = (
    table("""frontend;front-end;front end;backend;back-end;back end;devops;cloud;cloud & devops
cloud and devops;databases;database;frameworks;libraries;frameworks & libraries;languages;programming languages
programming;web development;web;mobile;mobile development;tools;tools & platforms;platforms;testing;testing & qa
methodologies;methods;operating systems;design;soft skills;hard skills;technical skills;technical;business
management;leadership;communication;data science;data;machine learning;infrastructure;security;networking
software;hardware;office;other;others;version control;scripting;web technologies;technologies;ide;apis;analytics
marketing;languages & frameworks;programmiersprachen;datenbanken;werkzeuge;betriebssysteme;methoden;sprachen
sonstiges;langages;langages de programmation;bases de donnees;outils;lenguajes;lenguajes de programacion
bases de datos;herramientas;metodologias;linguagens;bancos de dados;ferramentas;programmeertalen;databanken
linguaggi;strumenti;jezyki programowania;bazy danych;narzedzia;programsprak;databaser;verktyg
programlama dilleri;veritabanlari;araclar;プログラミング言語;データベース;ツール;フレームワーク""")
)

DEGREE_STATUS: frozenset[str] = table("""completed;graduated;diploma behaald;behaald;afgerond;niet afgerond;diploma
abgeschlossen;erfolgreich abgeschlossen;abgebrochen;not completed;incomplete;in progress;ongoing;titulado;titulada
graduado;concluido;concluida;completo;completa;incompleto;en curso;cursando;em andamento;obtenu;diplome obtenu
conseguito
conseguita;in corso;ukonczone;w trakcie;avslutad;pagaende;mezun;devam ediyor;full-time;part-time;full time;part time
distance learning;evening course;online;passed;with distinction;with honours;with honors;first class""")

LEVELS: frozenset[str] = table("""beginner;basic;basics;elementary;novice;foundation;foundational;intermediate
upper intermediate;advanced;expert;proficient;fluent;native;master;mastery;competent;skilled;good;very good
excellent;strong;familiar;working knowledge;professional;experienced;senior;junior;mid;grundkenntnisse;gut
sehr gut;gute kenntnisse;sehr gute kenntnisse;fortgeschritten;experte;anfanger;basiskenntnisse;fundiert
verhandlungssicher;muttersprache;debutant;intermediaire;avance;courant;bonne maitrise;notions;maitrise;basico
intermedio;avanzado;experto;principiante;medio;alto;nativo;intermediario;avancado;especialista;dominio;gevorderd
basis;goed;uitstekend;base;avanzato;esperto;buono;ottimo;discreto;podstawowy;sredniozaawansowany;zaawansowany
ekspert;dobry;bardzo dobry;biegly;grundlaggande;god;mycket god;avancerad;flytande;temel;orta;ileri;iyi;cok iyi
uzman;baslangic;مبتدئ;متوسط;متقدم;خبير;ممتاز;جيد;جيد جدا;初級;中級;上級;基礎;ビジネスレベル""")

SUBHEADINGS: frozenset[str] = table("""highlights;responsibilities;key responsibilities;duties;key achievements
achievements;main duties;tasks;aufgaben;erfolge;tatigkeiten;missions;realisations;taches;funciones
responsabilidades;logros;principais atividades;atividades;taken;verantwoordelijkheden;resultaten;mansioni
responsabilita;attivita;obowiazki;osiagniecia;zakres obowiazkow;arbetsuppgifter;ansvarsomraden;resultat;gorevler
sorumluluklar;basarilar;المهام;المسؤوليات;الانجازات;業務内容;主な業務;実績;担当業務;courses;coursework
relevant coursework;relevant modules;modules;technologies;tech stack;keywords;selected achievements
main responsibilities;accomplishments;aufgabenschwerpunkte;tatigkeitsschwerpunkte;summary;description
notable achievements;主な実績;職務内容;actividades;competences;environnement technique;technologies used
tools used;key results;key projects""")


# Words that a heading of no table above may be made of: what it is about, and what may stand around that.
NOUNS: dict[str, str] = {
    "experience": """experience;experiences;lavorative;lebenslauf;berufsweg;laufbahn;attivita;laboral;empleos;trabajos
employment;career;appointments;positions;internships;erfahrung;erfahrungen
experiencia;experiencias;esperienza;esperienze;ervaring;werkervaring;doswiadczenie;erfarenhet
erfarenheter;deneyim;deneyimi;berufserfahrung;arbeitserfahrung;anstallningar;anstallning""",
    "education": """education;titulacion;titulaciones;studi;studien;bildungsabschlusse;abschlusse;estudios
qualification
qualifications;academics;educational;schooling;studies;ausbildung;bildung
formation;formations;formacion;formacao;educacion;educacao;estudios;istruzione;formazione;opleiding;opleidingen
wyksztalcenie;edukacja;utbildning;utbildningar;egitim""",
    "skills": """skills;skill;competencies;competences;proficiency;proficiencies;expertise;abilities
strengths;kenntnisse;fahigkeiten;kompetenzen;competencias;habilidades;conocimientos;aptitudes;competenze;capacita
vaardigheden;competenties;umiejetnosci;kompetencje;kompetenser;kompetens;kunskaper;beceriler;yetkinlikler
yetenekler;bilgisi;becerileri""",
    "certifications": """certifications;certification;certificates;certificate;licenses;licences;license;courses
trainings;training;zertifikate;weiterbildung;weiterbildungen;fortbildung;fortbildungen;kurse;certificaciones
certificacoes;cursos;certificazioni;corsi;certificaten;cursussen;certyfikaty;kursy;szkolenia;kurser;certifikat
sertifikalar;kurslar;habilitations;certificats""",
    "awards": "awards;honors;honours;achievements;grants;fellowships;scholarships;premios;prix;auszeichnungen",
    "projects": "projects;projekte;projets;proyectos;projetos;progetti;projecten;projekty;projekt;projeler",
    "publications": "publications;publikationen;publicaciones;publicacoes;pubblicazioni;publicaties;publikacje",
    "languages": """languages;sprachen;sprachkenntnisse;langues;idiomas;linguas;lingue;talen;jezyki;sprak;diller
linguistic;sprachkompetenz""",
    "references": "references;referees;referenzen;referencias;referenties;referenze;referencje;referenser",
    "contact": "contact;particulars;kontakt;contacto;contato;contatti",
    "volunteer": "volunteer;volunteering;voluntary;ehrenamt;benevolat;voluntariado;volontariato;wolontariat",
    "interests": "interests;hobbies;interessen;hobbys;intereses;interessi;loisirs",
    "summary": "summary;profile;objective;profil;perfil;profilo",
}

MODIFIERS: frozenset[str] = table("""tecnica;tecnico;tecnicos;titulos;percorso;di;del;delle;della;da;do;dos;das
esperienze
precedenti;beruflicher;berufliche;wichtigste;passees;anterior;anteriores;previa;previas;universitaria;escolar
scolastica
ausgewahlte;eigene;personnelles;informaticas;conoscenze;straniere;obce;moderne;vivantes;inostrane;yabanci;bilgisayar
my;top;key;core;main;other;additional;further;selected;relevant;recent;previous
prior;past;current;related;job;work;professional;personal;academic;technical;computer;it;industry;clinical;teaching
research;military;leadership;management;general;special;specialist;major;notable;important;of;the;in;at;with;on;and
summary;details;overview;history;background;record;highlights;areas;total;brief;detailed;international;practical
field;corporate;legal;nursing;medical;musical;artistic;creative;culinary;retail;hospitality;engineering;sales
volunteer;community;honors;language;foreign;tools;software;digital;soft;hard;transferable;known;memberships;activities
service;extracurricular;extra-curricular;online;continuing;development;training;berufliche;beruflicher;praktische
relevante;sonstige;weitere;besondere;fachliche;personliche;schulische;akademische;und;zusatzliche;technische;sehr
professionnelle;professionnelles;academique;academiques;techniques;complementaires;et;autres;principales;de;la;las
los;el;profesional;profesionales;laboral;academica;academicos;tecnicas;tecnicos;complementaria;y;otros;otras;docente
profissional;profissionais;academicas;complementares;e;outras;outros;lavorativa;lavorative;professionale
professionali;tecniche;accademica;altre;personali;relevante;overige;en;aanvullende;zawodowe;techniczne;dodatkowe;i
ovriga;och;relevant;mesleki;teknik;kisisel;ve;diger;bilgileri;durumu;is""")


@cache
def nouns() -> dict[str, str]:
    """Folded noun to the kind of section."""
    return {word: kind for kind, words in NOUNS.items() for word in table(words)}


@cache
def kinds() -> dict[str, str]:
    """Folded heading words to the kind of section. Words in two tables count for the first."""
    found: dict[str, str] = {}
    for kind, words in HEADINGS.items():
        for word in table(words):
            found.setdefault(word, kind)
    return found
