"""Words that head the sections of a resume, in the twelve languages, folded to unaccented lower case.

The key is the section's kind. A heading is recognised when all of it is one of these (or two joined by "and" or "&").
"""

from functools import cache

from rolecall.taxonomy.words import table

HEADINGS: dict[str, str] = {
    "summary": """resumo de qualificacoes;sintese de qualificacoes;resumo das qualificacoes
in breve;in short;in brief;kurz;en bref;en resumen;in het kort;kort;krotko;kisaca;about;about me
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
自己紹介;プロフィール;経歴要約;サマリー;自己pr;自己ＰＲ;職務経歴概要;略歴
who am i;my story;personal summary;candidate profile;candidate summary;snapshot;elevator pitch;career goal
career goals;career aim;personal brand;value proposition;career statement;kurzportrat;portrat;wer ich bin
mein profil;das bin ich;uber mich selbst;steckbrief;motivation;ziel;karriereziel;berufliches ziel;berufliche ziele
projet professionnel;mon profil;mon parcours en bref;en quelques mots;objectifs;mon objectif;quien soy
presentacion personal;mi perfil;objetivos;objetivo laboral;en pocas palabras;perfil personal;quem sou;quem sou eu
apresentacao pessoal;meu perfil;objetivos profissionais;perfil pessoal;wie ik ben;mijn profiel;kennismaking
doelstelling;ambitie;wie is;presentazione personale;il mio profilo;obiettivi;obiettivi professionali
profilo in breve;kim jestem;o mnie w skrocie;moj profil;profil kandydata;profil osobisty;cel;cele zawodowe;mal
min profil;vem jag ar;profiltext;malsattning;personlig presentation;ben kimim;kisaca ben;ben kimim?;profilim
kariyer amaci;amac;hedef;hedefim;kariyer hedefim;profil ozeti;من انا;تعريف;نبذة مختصرة;ملخص شخصي;الاهداف المهنية
الهدف;職務概要;経歴概要;人物紹介;私について;アヒールホイント;自己紹介文""",
    "experience": """konsultuppdrag;extrajobb;sommarjobb;bijbanen
experience;work experience;professional experience;employment;employment history
part-time work;holiday work;part-time and holiday work;part-time & holiday work;casual work;summer work;vacation work
seasonal work;driving history;flying history;working experience;working history;driving experience;welding experience
catering experience;cooking experience;cleaning experience;farming experience;bartending experience;nannying experience
modelling experience;modeling experience;acting experience;consulting experience;trade experience;site experience
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
deployments;engagements professionnels;antecedentes profesionales;experiencia docente
where i have worked;where i've worked;what i have done;jobs held;my career;my work;my jobs;my experience
track record;posts;posts held;roles;roles held;career milestones;service record;service history;sea service;sea time
flying experience;flight experience;performance experience;performances;stage experience;theatre;military career
military record;academic positions;academic employment;judicial career;legal career;public offices;offices held
mandates;placements;clinical placements;work placements;apprenticeships;assignments;engagements held;jobs so far
farm work;professional posts;beruf;beruf und praxis;berufspraktische erfahrung;bisherige tatigkeiten
bisherige stellen;bisherige stationen;beschaftigungen;anstellung;arbeitsstellen;tatigkeit;mein werdegang
mein berufsweg;berufsweg;beruflicher weg;berufslaufbahn;laufbahn;dienstlaufbahn;militarische laufbahn
praktika und nebenjobs;nebenjobs;nebentatigkeiten;einsatze;arbeitsleben;wo ich gearbeitet habe
engagements und rollen;lehr- und wanderjahre;seefahrtzeit;fahrzeiten;mes experiences;mon parcours;emplois occupes
postes occupes;fonctions exercees;fonctions occupees;vie professionnelle;ma carriere;mon experience
experiences de travail;experience pro;exp. professionnelles;jobs d'ete;stages et emplois;etapes professionnelles
missions;missions realisees;carriere militaire;services en mer;carriere professionnelle;itineraire professionnel
activite professionnelle;activites professionnelles;puestos desempenados;puestos ocupados;cargos desempenados
cargos ocupados;vida laboral;vida profesional;mi experiencia;mi trayectoria;carrera profesional;carrera;empleos
empleos anteriores;trabajos;trabajos realizados;trabajos anteriores;historia profesional;historial profesional
actividad profesional;donde he trabajado;carrera militar;recorrido profesional;empregos anteriores;empregos
funcoes exercidas;vida profissional;minha experiencia;trabalhos anteriores;experiencia de trabalho
historico de trabalho;atividade profissional;atividades profissionais;carreira profissional;onde trabalhei
trajetoria;percurso;atividade docente;functies;betrekkingen;banen;vorige banen;mijn loopbaan;mijn werkervaring;werk
werkverleden;waar ik heb gewerkt;praktijkervaring;werkzaamheden;dienstverbanden;professionele loopbaan;vaartijd
stage-ervaring;werkgevers;impieghi;impieghi precedenti;impieghi ricoperti;lavori;lavori svolti;lavori precedenti
incarichi;incarichi ricoperti;ruoli ricoperti;carriera professionale;attivita lavorativa;attivita professionale
vita professionale;vita lavorativa;le mie esperienze;storia professionale;dove ho lavorato;servizio
carriera militare;percorso lavorativo;occupazioni;curriculum lavorativo;kariera zawodowa;praktyka zawodowa
droga zawodowa;sciezka zawodowa;moja kariera;moje doswiadczenie;zycie zawodowe;praca;miejsca pracy
zajmowane stanowiska;dotychczasowe zatrudnienie;historia pracy;poprzednie stanowiska;stanowiska
przebieg zatrudnienia;przebieg sluzby;sluzba;staze i praktyki;praktyki i staze;dotychczasowa praca
aktywnosc zawodowa;dzialalnosc zawodowa;przebieg zycia zawodowego;yrkeserfarenheter;yrkesliv;yrkesbakgrund
min bakgrund;yrkesbana;karriarvag;jobb;tidigare jobb;tjanster;tidigare tjanster;arbetsliv;arbeten;mina jobb
befattningar;uppdrag;erfarenheter;tjanstgoring;sjotid;calisma hayati;is hayati;is hayatim;kariyerim
calistigim yerler;is yerleri;onceki isler;onceki gorevler;gorevler;mesleki gecmis;mesleki kariyer;kariyer gecmisi
is tecrubeleri;tecrubeler;is deneyimim;askerlik ve is deneyimi;hizmet gecmisi;calistigi kurumlar;meslek hayati
الوظايف السابقة;الوظايف;الوظايف والمناصب;المسار المهني;المسيرة المهنية;المسيرة الوظيفية;المسار الوظيفي
الاعمال السابقة;العمل;خبراتي;خبراتي العملية;خبرتي;سجل العمل;السجل الوظيفي;المناصب;المناصب السابقة;التدرج الوظيفي
الحياة المهنية;التوظيف;الخدمة;الخدمة العسكرية والمهنية;الوظايف التي شغلتها;職務の経歴;勤務歴;就業経験;就業経歴
就労経験;社会人経験;職業経験;仕事
これまての仕事;職歴・経験;経歴詳細;乗船履歴;軍歴;アルハイト経験;アルハイト歴;インターン;インターンシッフ;実務経歴
主な職歴""",
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
最終学歴;学業;教育背景
my education;what i studied;where i studied;school;schools;university education;higher education;school education
education & qualifications;educational record;educational profile;academic achievements;academic preparation
learning;apprenticeship;vocational training;military education;professional education;education & apprenticeship
schule und ausbildung;schule & ausbildung;abschlusse;schulabschlusse;bildungsabschlusse;meine ausbildung;hochschule
universitare ausbildung;studien;studium & ausbildung;ausbildung & studium;schulen;lehre;schulweg;schullaufbahn
wo ich gelernt habe;ausbildung und schule;ma formation;mes formations;mes etudes;mes diplomes;diplomes obtenus
etudes et diplomes;ecole;ecoles;etudes et formations;formation scolaire;formation universitaire
formation et diplomes;etudes superieures;apprentissage;titres et diplomes;mi formacion;mis estudios
estudios academicos;formacion reglada;titulos obtenidos;titulos academicos;historial academico;trayectoria academica
educacion formal;titulacion;titulacion academica;instruccion;colegios;estudios cursados;escuela
formacion universitaria;formacion profesional;minha formacao;estudos;cursos superiores;ensino;percurso escolar
historico escolar;graduacao;formacao profissional;formacao superior;titulacao;onde estudei;habilitacoes;instrucao
mijn opleiding;mijn opleidingen;scholen;gevolgde opleidingen;schoolopleiding;schoolloopbaan;vooropleiding
opleiding en studie;diploma's behaald;opleidingen en diploma's;studie en opleiding;scuola;scuole;la mia formazione
formazione scolastica;titoli;titoli accademici;studi e formazione;percorso di studi;percorso scolastico
studi compiuti;corso di studi;formazione universitaria;diplomi;ukonczone szkoly;szkola;moje wyksztalcenie
studia i szkoly;droga edukacyjna;historia edukacji;przebieg nauki;szkoly i studia;wyksztalcenie i kwalifikacje
uczelnie;ksztalcenie;skola;skolor;min utbildning;studiebakgrund;utbildningsbakgrund;akademiska studier;examina
skola och utbildning;akademisk utbildning;mezuniyet;okullar;okul;egitimim;ogrenim gecmisi;egitim hayati
mezun oldugum okullar;akademik egitim;egitim ve mezuniyet;ogrenim hayati;egitim bilgilerim;tahsil;الموهل
الموهلات الدراسية;الدراسات;المسار الدراسي;المسار الاكاديمي;المراحل الدراسية;التكوين;التكوين الاكاديمي
الشهادات الدراسية;الشهادات الاكاديمية;السيرة التعليمية;دراستي;تعليمي;السجل الاكاديمي;المستوى التعليمي;المدارس
التعليم الاكاديمي;المسيرة الاكاديمية;学歴詳細;学校;学ひ;学校歴;卒業校;出身校;最終学校;学業経歴""",
    "skills": """conhecimentos de informatica;conhecimentos informaticos
computerkennis;personliga egenskaper
cechy osobowosci;persoonlijke eigenschappen;skills
technical skills;key skills;core skills;core competencies;competencies
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
経験・スキル;知識・スキル
what i am good at;what i bring;strong points;trade skills;i can;i know;my skills;my strengths;machines;equipment
machinery;technique;techniques;instruments;special skills;competence;repertoire;fields of expertise;practice areas
areas of practice;fields of work;areas of competence;areas of specialisation;areas of specialization
research interests;skills overview;skills at a glance;das kann ich;was ich kann;meine starken;meine kenntnisse
konnen;starken und kenntnisse;sonstige fahigkeiten;besondere fahigkeiten;kompetenzprofil;fachgebiete;fachwissen
fachliche schwerpunkte;handwerkliche fahigkeiten;arbeitsschwerpunkte;forschungsschwerpunkte;know-how;rechtsgebiete
maschinen;tatigkeitsschwerpunkte;mes atouts;mes competences;mes points forts;mes savoir-faire;ce que je sais faire
qualites;domaines d'expertise;competences metier;connaissances;domaines d'intervention;atouts et competences
competences et atouts;competences pratiques;mis habilidades;mis competencias;puntos fuertes;lo que se hacer
areas de conocimiento;areas de competencia;saberes;capacidades;cualidades;maquinaria;areas de practica
areas de experiencia;manejo de programas;programas;minhas competencias;pontos fortes;areas de atuacao;qualidades
competencias profissionais;areas de especializacao;o que sei fazer;vakkennis;wat ik kan;mijn vaardigheden
sterke punten;kwaliteiten en vaardigheden;deskundigheid;expertisegebieden;kennisgebieden;specialisaties
competentieprofiel;kunde;aree di competenza;cosa so fare;punti di forza;le mie competenze;competenze e capacita
aree di specializzazione;aree di attivita;abilita e competenze;capacita tecniche;doti;conoscenze e competenze
competenze e abilita;macchinari;moje umiejetnosci;co potrafie;atuty;moje atuty;wiedza;wiedza i umiejetnosci
umiejetnosci i kompetencje;specjalizacje;specjalizacja;obszary wiedzy;kompetencje zawodowe;zdolnosci
znajomosc maszyn;kunskapsomraden;mina styrkor;mina kunskaper;expertis;yrkeskunskaper;specialiteter;specialomraden
det har kan jag;kunskaper och fardigheter;kompetenser och fardigheter;bilgi ve beceriler;bilgi & beceriler
becerilerim;uzmanliklar;uzmanlik;yeteneklerim;bildiklerim;neler yapabilirim;guclu yonler;guclu yonlerim
bilgi ve yetenekler;calisma alanlari;مهاراتي;مجالات الخبرة;مجالات الاختصاص;نقاط القوة;المهارات والخبرات
القدرات والمهارات;المعارف;المهارات والمعارف;المهارات الاخرى;التخصصات;مهارات اخرى;てきること;得意なこと;専門分野
専門知識;専門;知識;知識・技能
技術スキル;スキルセット;能力;使用ツール;使用可能ツール;活かせるスキル;活かせる経験・知識・スキル;活かせる経験・スキル;活かせる経験・知識;活かせる経験""",
    "languages": """languages;language skills;spoken languages;language;language proficiency
foreign languages;languages spoken;linguistic skills;sprachen;sprachkenntnisse;fremdsprachen;sprache;langues
langues etrangeres;competences linguistiques;langue;idiomas;lenguas;idioma;linguas;conhecimentos linguisticos
competencias linguisticas;conocimiento de idiomas;talen;talenkennis;taalvaardigheden;taalvaardigheid;lingue
lingue straniere;conoscenze linguistiche;competenze linguistiche;conoscenza delle lingue;lingue conosciute
jezyki;jezyki obce;znajomosc jezykow;znajomosc jezykow obcych;umiejetnosci jezykowe;sprak;sprakkunskaper;diller
yabanci dil;yabanci diller;dil bilgisi;dil becerileri;yabanci dil bilgisi;dil;bildigi diller;اللغات;اللغة
المهارات اللغوية;لغات;語学;言語;語学力;語学スキル;使用言語;外国語
languages i speak;my languages;language competence;language abilities;sprachen und niveau;meine sprachen
sprachkompetenz;sprachkompetenzen;fremdsprachenkenntnisse;langues parlees;mes langues;langues pratiquees
langues vivantes;niveau de langues;lenguas extranjeras;idiomas extranjeros;dominio de idiomas;mis idiomas
nivel de idiomas;linguas estrangeiras;idiomas estrangeiros;meus idiomas;idiomas falados;vreemde talen;mijn talen
gesproken talen;lingue parlate;le mie lingue;conoscenza lingue;znajomosc jezyka;moje jezyki;kompetencje jezykowe
mina sprak;talade sprak;frammande sprak;spraknivaer;dillerim;konusulan diller;bildigim diller;dil yetkinligi
yabanci dil bilgisi ve seviyesi;اجادة اللغات;اللغات التي اجيدها;المعرفة اللغوية;القدرات اللغوية;اتقان اللغات;語学能力
外国語能力;話せる言語;対応言語""",
    "certifications": """carta de conducao;dodatkowe kwalifikacje;cursos y seminarios;carnet de conducir
permiso de conducir;carnes profesionales;albo professionale;iscrizione ad albi;iscrizioni ad albi
certifications;certificates;licenses;licences;certifications & licenses
training & cpd;training and cpd;cpd;cpd & training;cpd and training;endorsements;checks;clearances & checks
licenses & certifications;licences & certifications;professional certifications;courses
training & certifications;certifications & training;courses & certifications;trainings;seminars
training and certificates;professional development;certification;accreditations;professional qualifications
continuing education;professional training;courses and training;training & courses;certificates & courses
registrations;licensure;licenses and registrations;professional registrations;professional licenses;credentials
additional training;further training;certificates and training;certifications & courses;workshops
professional courses;licence;license;tickets & checks;tickets and checks
certificates and licences;registration & licences;registrations & licences
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
資格・免許;保有資格;免許;取得資格;資格・検定;資格/免許;研修;認定資格
tickets;licences and tickets;permits;licences held;certificates held;courses taken;courses attended
seafarer certificates;ratings;type ratings;board certification;bar admissions;admissions;lizenzen und zertifikate
zertifikate und lizenzen;bescheinigungen;nachweise;kurse und zertifikate;patente und zeugnisse;zulassungen
besuchte kurse;befahigungsnachweise;berechtigungen;habilitations et permis;permis et certificats
certificats et permis;brevets et certificats;formations suivies;stages suivis;agrements;carnets y certificados
cursos y certificados;permisos;acreditaciones;homologaciones;cursos realizados;carnes;licencias y permisos
cursos e certificados;licencas e certificados;credenciais;cartas e certificados;gevolgde cursussen
diploma's en certificaten;certificaten en diploma's;rijbewijzen;bevoegdheden;licenties;corsi e attestati
attestati e corsi;corsi frequentati;brevetti;patentini;ukonczone kursy;odbyte szkolenia;uprawnienia zawodowe
swiadectwa;dyplomy i certyfikaty;licencje i uprawnienia;certifikat och behorigheter;behorigheter och certifikat
korkort och behorigheter;genomgangna kurser;katildigim kurslar;alinan egitimler;lisanslar;belge ve sertifikalar
ruhsatlar;mesleki belgeler;رخص وشهادات;دورات تدريبية;شهادات ودورات;الاجازات;免許・資格等;資格・免許等;講習;検定
受講歴""",
    "projects": """projects;personal projects;open source projects;open source;side projects
selected projects;key projects;academic projects;project experience;portfolio;notable projects;selected works
works;project work;research projects;major projects;project highlights;projekte;projekterfahrung
ausgewahlte projekte;eigene projekte;projektliste;projets;projets personnels;realisations;projets realises
proyectos;proyectos personales;projetos;projetos pessoais;projecten;progetti;progetti personali;projekty;projekt
projeler;kisisel projeler;المشاريع;مشاريع;プロジェクト;制作実績;プロジェクト経験;個人開発;実績
things i have built;things i made;selected work;highlighted projects;projektauswahl;projektarbeit;meine projekte
mes projets;projets menes;projets marquants;proyectos destacados;proyectos realizados;mis proyectos
projetos realizados;projetos em destaque;meus projetos;projetos desenvolvidos;opdrachten;mijn projecten
gerealiseerde projecten;progetti svolti;progetti realizzati;i miei progetti;progetti principali;wybrane projekty
zrealizowane projekty;moje projekty;uppdrag i urval;utvalda projekt;mina projekt;secilmis projeler;projelerim
secili projeler;yurutulen projeler;اهم المشاريع;مشاريعي;المشاريع المنجزة;المشاريع الرييسية;担当フロシェクト;主な実績
主なフロシェクト
開発実績;担当案件""",
    "publications": """peer-reviewed articles;peer reviewed articles;refereed articles;journal articles;book chapters
conference papers;publications;selected publications;papers;articles;publications & presentations
presentations;talks;talks & publications;publications and presentations;conferences;research publications
patents;publications & patents;speaking;conference presentations;invited talks;books;talks and publications
exhibitions;veroffentlichungen;publikationen;vortrage;patente;publikationsliste;communications;brevets
publicaciones;ponencias;publicacoes;palestras;publicaties;pubblicazioni;publikacje;publikationer;publiceringar
yayinlar;makaleler;المنشورات;الابحاث;المؤلفات;論文;出版物;執筆;発表;出版;論文・発表;著書
selected papers;writings;published work;published works;works published;bibliography;recordings;discography
filmography;schriften;schriftenverzeichnis;aufsatze;artikel;bucher;ausgewahlte publikationen;travaux publies;travaux
articles et ouvrages;ouvrages;mes publications;articulos;articulos publicados;libros;publicaciones destacadas
artigos publicados;artigos;livros;producao cientifica;producao bibliografica;artikelen;boeken;gepubliceerd;articoli
libri;articoli pubblicati;artykuly;ksiazki;dorobek naukowy;wybrane publikacje;texter;artiklar;bocker;skrifter
yayinlarim;kitaplar;bilimsel yayinlar;المقالات;الكتب;منشورات;المنشورات العلمية;الابحاث المنشورة;著作;著作物;研究業績
掲載論文
著書・論文""",
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
الخبرات التطوعية;ボランティア;ボランティア活動;課外活動;社会活動
giving back;charity;clubs;clubs and societies;unpaid work;gesellschaftliches engagement;verein;vereine;vereinsarbeit
vereinstatigkeit;mitarbeit in vereinen;ehrenamter;activites benevoles;engagement benevole;mes engagements
engagement citoyen;actividades solidarias;acciones solidarias;compromiso social;asociaciones;trabalho comunitario
acao social;associacoes;atividades sociais;atividades de voluntariado;verenigingen;vrijwillige inzet;maatschappelijk
attivita sociali;impegno sociale;associazionismo;attivita associative;dzialalnosc w organizacjach;praca spoleczna
aktywnosc spoleczna;organizacje;foreningsuppdrag;foreningar;fortroendeposter;samhallsengagemang;sosyal faaliyetler
sosyal aktiviteler;dernekler;toplumsal calismalar;gonullu isler;الانشطة;الانشطة الاجتماعية;العمل المجتمعي
النشاط التطوعي;地域活動;社会貢献;奉仕活動""",
    "awards": """awards;honors;honours;achievements;awards & honors;awards and honors;honors & awards
accomplishments;key achievements;recognition;awards & achievements;awards and achievements;scholarships
distinctions;awards & recognition;honors and awards;prizes;selected achievements;major achievements
awards and recognition;honours & awards;grants;fellowships;medals;auszeichnungen;preise;ehrungen;erfolge
stipendien;preise und auszeichnungen;auszeichnungen und preise;prix;recompenses;bourses;prix et distinctions
premios;logros;reconocimientos;becas;premios y reconocimientos;conquistas;premiacoes;reconhecimentos
premios e reconhecimentos;bolsas;prijzen;onderscheidingen;prestaties;premi;riconoscimenti;borse di studio
premi e riconoscimenti;nagrody;osiagniecia;wyroznienia;nagrody i wyroznienia;stypendia;utmarkelser;stipendier
priser;utmarkelser och priser;oduller;basarilar;odul ve basarilar;burslar;oduller ve basarilar;الجوائز;الانجازات
جوائز;الجوائز والتكريمات;受賞歴;受賞;表彰;賞罰
prizes and awards;distinctions and prizes;decorations;decorations and medals;medals and decorations
orden und ehrenzeichen;ehrungen und preise;preise und stipendien;wettbewerbe;decorations et distinctions
distinctions et prix;condecoraciones;distinciones;premios y becas;premios y distinciones;distincoes;condecoracoes
onderscheidingen en prijzen;beurzen;onorificenze;premi e borse;odznaczenia;nagrody i odznaczenia;konkursy
stipendier och priser;medaljer;odulller;madalyalar;odullerim;الاوسمة;الجوايز والمنح;المنح;التكريمات;اوسمة;受賞・表彰
表彰歴""",
    "references": """references;referees;reference;professional references;character references
references available on request;references available upon request;referenzen;referenz
references professionnelles;recommandations;referencias;referencias personales;referencias laborales
referencias profissionais;referenties;referenze;referencje;referenser;referens;referanslar;referans;المراجع
المعرفون;الموصون;推薦者;照会先;referencias profesionales;referencias y contactos
people to ask;people who know my work;who to ask;testimonials and references;referenzpersonen;auskunft geben gern
ansprechpartner;empfehlungen;personnes a contacter;references et contacts;referents;personas de contacto
personas de referencia;contactos de referencia;pessoas de contacto;referencias pessoais;recomendacoes
inlichtingen bij;referentiepersonen;contactpersonen;persone di riferimento;contatti di riferimento;osoby polecajace
rekomendacje;osoby do kontaktu;referenspersoner;referenter;referans kisiler;referanslarim;tavsiye edenler;المرجعيات
مراجع;جهات الاتصال;جهات مرجعية;الاشخاص المرجعيون;المعرفين;推薦人;身元保証人;照会可能な方""",
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
الهوايات;اهتمامات;الهوايات والاهتمامات;趣味;趣味・特技;特技;興味;関心
when i am not working;likes;what i do for fun;sports;sport;sport und freizeit;freizeit und hobbys;was ich gern mache
passions et loisirs;mes loisirs;mes passions;sports et loisirs;sport et loisirs;activites;tiempo libre;ocio;deportes
passatempos;tempos livres;desporto;lazer;ontspanning;in mijn vrije tijd;passioni e interessi;i miei interessi
sport e tempo libero;czas wolny;moje pasje;hobby i zainteresowania;fritidssysselsattningar;hobbyer;mina intressen
hobilerim;bos zaman;bos zamanlar;ilgilerim;هواياتي;اهتماماتي;趣味なと;好きなこと;余暇""",
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
التواصل;بيانات التواصل;للتواصل;連絡先;個人情報;基本情報;氏名;本人情報;リンク
contact me at;how to reach me;so erreichen sie mich;personliche informationen;kontakt und anschrift;allgemeines
mes coordonnees;pour me contacter;identite;renseignements personnels;mis datos;datos;informacion basica;filiacion
meus dados;identificacao;dados;dados biograficos;mijn gegevens;persoonlijk;i miei dati;anagrafica;dati;generalita
moje dane;informacje o mnie;informacje osobiste;mina uppgifter;uppgifter;om personen;bilgilerim;kimlik
nufus bilgileri;بياناتي;معلومات التواصل;معلوماتي;معلومات عامة;البيانات;フロフィール情報;個人テータ;本人;本人テータ""",
    "other": """varnplikt;militartjanst;militartjanstgoring;sluzba wojskowa;servizio militare;servicio militar
militaire dienst;oczekiwania finansowe;outros dados;datos de interes
additional information;other;other information;miscellaneous;further information
membership;professional membership;professional service;selected clients;clients;key clients;notable clients
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
personal strengths and weaknesses;undertaking;teaching;courses taught;salary expectations;notice period
military service status;practicals;miscellaneous information;travel;availability and mobility
was sonst noch wichtig ist;sonstige angaben;zusatzliches;reisen;mobilitat;complements;renseignements complementaires
infos complementaires;otros meritos;mas informacion;otros datos de interes;mais informacoes;informacoes gerais
diversen;wat verder;extra;altre informazioni;varie;pozostale informacje;pozostale;uwagi;ovriga uppgifter;annat
ovriga meriter;diger hususlar;ek bilgi;معلومات اخرى;متفرقات;補足;補足事項;その他特記事項""",
}

# Headings of schools or of courses, whichever the document has no other heading for.
COURSES: frozenset[str] = table("""training;trainings;qualifications;professional education;vocational training
scholing
formation;formations;formazione;formacion;formacao;formacao profissional
formacion profesional;weiterbildung;aus- und weiterbildung;kwalifikacje;utbildningar
egitimler;qualifikationen;التدريب;التكوين""")

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
abgeschlossen;erfolgreich abgeschlossen;abgebrochen;nicht abgeschlossen;ohne abschluss;not completed;unfinished
no finalizado;no finalizada;sin finalizar;inacabado;inacabada;no concluido;no concluida;nao concluido;nao concluida
interrompido;interrompida;trancado;trancada;non concluso;non conclusa;non terminato;non completato;interrotto
interrotta;niet voltooid;zonder diploma;nieukonczone;nieukonczony;przerwane;ej avslutad;ej avslutat;inte avslutad
ej slutford;avbruten;incomplete;in progress;ongoing;titulado;titulada
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
erfarenheter;deneyim;deneyimi;berufserfahrung;arbeitserfahrung;anstallningar;anstallning
posts;roles;jobs;placements;berufspraxis;werdegang;karriere;tatigkeiten;stationen;praktika;emplois;postes;parcours
carriere;stages;fonctions;empleo;puestos;cargos;carrera;trayectoria;practicas;empregos;funcoes;carreira;trajetoria
estagios;loopbaan;functies;banen;impieghi;lavori;incarichi;carriera;tirocini;kariera;zatrudnienie;stanowiska
praktyki;staze;karriar;jobb;yrkesliv;kariyer;tecrube;tecrubesi;deneyimler;isler;gorevler;stajlar""",
    "education": """education;titulacion;titulaciones;studi;studien;bildungsabschlusse;abschlusse;estudios
qualification
qualifications;academics;educational;institutions;schooling;studies;ausbildung;bildung
formation;formations;formacion;formacao;educacion;educacao;estudios;istruzione;formazione;opleiding;opleidingen
wyksztalcenie;edukacja;utbildning;utbildningar;egitim
schools;schulbildung;studium;schule;etudes;diplomes;scolarite;escolaridad;escolaridade;estudos;graduacao;studie
scholing;scuole;diplomi;szkoly;studia;nauka;studier;examina;ogrenim;okullar;mezuniyet""",
    "skills": """skills;skill;competencies;competences;proficiency;proficiencies;expertise;abilities
strengths;kenntnisse;fahigkeiten;kompetenzen;competencias;habilidades;conocimientos;aptitudes;competenze;capacita
vaardigheden;competenties;umiejetnosci;kompetencje;kompetenser;kompetens;kunskaper;beceriler;yetkinlikler
yetenekler;bilgisi;becerileri
starken;fertigkeiten;fachwissen;savoir-faire;atouts;connaissances;qualites;capacidades;destrezas;fortalezas;aptidoes
conhecimentos;kennis;vakkennis;kwaliteiten;abilita;conoscenze;atuty;wiedza;specjalizacje;fardigheter;styrkor
expertis;uzmanlik;beceri;bilgi;yetenek""",
    "certifications": """certifications;certification;certificates;certificate;licenses;licences;license;courses
trainings;training;zertifikate;weiterbildung;weiterbildungen;fortbildung;fortbildungen;kurse;certificaciones
certificacoes;cursos;certificazioni;corsi;certificaten;cursussen;certyfikaty;kursy;szkolenia;kurser;certifikat
sertifikalar;kurslar;habilitations;certificats
permits;lizenzen;bescheinigungen;scheine;permis;licencias;permisos;carnets;licencas;attestati;patenti;abilitazioni
diploma's;rijbewijzen;uprawnienia;licencje;swiadectwa;behorigheter;sertifika;belgeler;sertifikalari;certificados""",
    "awards": """awards;honors;honours;achievements;grants;fellowships;scholarships;premios;prix;auszeichnungen
distinctions;ehrungen;reconocimientos;distincoes;riconoscimenti;onderscheidingen;nagrody;wyroznienia;utmarkelser
oduller""",
    "projects": "projects;projekte;projets;proyectos;projetos;progetti;projecten;projekty;projekt;projeler",
    "publications": """publications;publikationen;publicaciones;publicacoes;pubblicazioni;publicaties;publikacje
articles;papers;chapters;publikationer;yayinlar;artikelen;artigos;articulos;articoli;artykuly""",
    "languages": """languages;sprachen;sprachkenntnisse;langues;idiomas;linguas;lingue;talen;jezyki;sprak;diller
linguistic;sprachkompetenz""",
    "references": """references;referees;referenzen;referencias;referenties;referenze;referencje;referenser
referenspersoner;referanslar;referentiepersonen;referenzpersonen""",
    "contact": "contact;particulars;kontakt;contacto;contato;contatti",
    "volunteer": """volunteer;volunteering;voluntary;ehrenamt;benevolat;voluntariado;volontariato;wolontariat
foreningsuppdrag;vrijwilligerswerk;gonullu;gonulluluk;ideella""",
    "interests": """interests;hobbies;interessen;hobbys;intereses;interessi;loisirs
aficiones;pasatiempos;passatempos;zainteresowania;fritidsintressen;hobiler;passioni;pasje""",
    "summary": "summary;profile;objective;profil;perfil;profilo",
}

MODIFIERS: frozenset[str] = table("""tecnica;tecnico;tecnicos;titulos;percorso;di;del;delle;della;da;do;dos;das
esperienze
precedenti;beruflicher;berufliche;wichtigste;passees;anterior;anteriores;previa;previas;universitaria;escolar
scolastica
ausgewahlte;eigene;personnelles;informaticas;conoscenze;straniere;obce;moderne;vivantes;inostrane;yabanci;bilgisayar
my;top;key;core;main;other;additional;further;selected;relevant;recent;previous
part-time;holiday;summer;seasonal;casual;student;survival;civilian;spoken;home;attended;obtained;dates
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
ovriga;och;relevant;mesleki;teknik;kisisel;ve;diger;bilgileri;durumu;is
mes;mon;ma;meine;mein;meiner;mis;mi;meu;minha;meus;minhas;mijn;le;mie;miei;moje;moja;min;mina;mitt;benim;i've;held
occupes;occupees;exerces;exercees;anciens;suivies;suivis;obtenus;desempenados;ocupados;ocupadas;exercidos;exercidas
realizados;realizadas;cursados;obtenidos;obtidos;concluidos;concluidas;vorherige;bisherige;fruhere;letzte;besuchte
absolvierte;gevolgde;behaalde;vorige;eerdere;svolti;svolte;ricoperti;compiuti;conseguiti;frequentati;ukonczone
odbyte;zdobyte;posiadane;dotychczasowe;poprzednie;zajmowane;wybrane;zawodowa;zawodowy;zawodowej;akademickie;szkolne
tidigare;genomgangna;avslutade;professionell;professionella;akademisk;akademiska;onceki;gecmis;akademik;profesyonel
secilmis;tum;destacados;destacadas;principali;principais;voornaamste;belangrijkste;najwazniejsze;viktigaste;wichtige
marquants;parlees;pratiquees;habladas;faladas;falados;parlate;gesproken;parle;tala;konusulan;bildigim;estrangeiras
estrangeiros;extranjeras;extranjeros;etrangeres;aus;zu;zur;zum;meinem;a;an;au;aux;des;du;dei;degli;dello;met;van
voor;bij;z;w;o;med;for;av;hos;judicial;police;naval;seagoing;flying;acting;stage;farm;agricultural;vocational;higher
secondary;university;school;voortgezet;hoger;universitaire;scolaire;superieures;superieur;secondaire;universitarios
universitarias;superior;superiores;tecnologicas;universitarie;universitari;scolastici;scolastiche;accademici
superiori;wyzsze;srednie;hogre;yuksek;duale;duales;manuales;praktijk;praktyczne;praktiska;pratik;pratiques;pratiche
praticas;practicas;linguistiques;linguisticas;jezykowe;sociales;sociais;sociali;spoleczne;sociala;sosyal;soziale
numeriques;digitales;digitais;digitali;cyfrowe;digitala;dijital""")


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
