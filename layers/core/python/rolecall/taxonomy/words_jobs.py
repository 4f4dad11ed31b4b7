"""Words that tell a job title from an employer, a school or a degree, in the twelve languages, folded.

Each entry is one word. A leading `-` marks an ending: German, Swedish and Japanese join words.
"""

from functools import cache

from rolecall.taxonomy.words import table

TITLE_HEADS = """antikvarie;intendent;konservator;museivard;restaurator;registrator;szef;szefowa;builder;boatbuilder
costumier;costumiere;couturier;couturiere;retoucheuse;skipper
rigger;tiler;groundskeeper;groomer;florist;jeweller;jeweler;upholsterer;blacksmith;machiniste;realisateur;realisatrice
cadet;lifeguard;docent;sacristan;priest;pastor;imam;rabbi;chaplain;diplomat;attache;consul;minister;clergy
deputy;sister;matron;sonographe;mediateur;mediatrice;habilleur;habilleuse;coiffeur;coiffeuse;estheticienne
peluquero;peluquera;sastre;modista;costurera;panadero;carnicero;jardinero;limpiador;limpiadora;vigilante;conserje
cabeleireiro;cabeleireira;costureira;padeiro;acougueiro;jardineiro;porteiro;vigia;faxineira;pedreira;soldador;torneiro
parrucchiere;parrucchiera;sarto;sarta;panettiere;macellaio;giardiniere;custode;saldatore;tornitore;fabbro
kapper;kapster;bakker;slager;tuinman;lasser;schilder;loodgieter;chauffeuse;gids;fryzjer;fryzjerka;krawiec;krawcowa
piekarz;rzeznik;ogrodnik;spawacz;malarz;hydraulik;slusarz;tokarz;frisor;somnerska;bagare;slaktare;malare;rormokare
kuafor;terzi;firinci;kasap;bahcivan;kaynakci;boyaci;tesisatci;tornaci;kaptan;بستاني
كهربائي;سباك;ميكانيكي;ضابط;مذيع;مذيعة;صحفي;صحفية;مخرج;管理栄養士;栄養士;美容師;理容師;保育教諭;整備士;警備員;manager;engineer;developer
designer;analyst;consultant;director;assistant;associate
officer;specialist;coordinator;administrator;lead;leader;head;chief;president;vp;ceo;cto;cfo;coo;cio;cmo
architect;intern;trainee;apprentice;technician;supervisor;representative;rep;agent;adviser;advisor;teacher
lecturer;professor;tutor;instructor;trainer;coach;nurse;midwife;physician;doctor;surgeon;pharmacist;therapist
physiotherapist;dentist;scientist;researcher;fellow;programmer;tester;sdet;qa;accountant;auditor;bookkeeper
controller;treasurer;cashier;clerk;secretary;receptionist;operator;driver;mechanic;electrician;plumber;carpenter
welder;fitter;machinist;joiner;chef;cook;waiter;waitress;bartender;barista;housekeeper;cleaner;guard;porter
foreman;planner;buyer;merchandiser;salesperson;salesman;seller;recruiter;writer;editor;journalist;reporter
translator;interpreter;copywriter;photographer;artist;animator;illustrator;musician;producer;attorney;lawyer
solicitor;barrister;paralegal;counsel;judge;partner;founder;co-founder;cofounder;owner;principal;member
volunteer;strategist;evangelist;freelancer;contractor;executive;inspector;surveyor;estimator;scheduler
dispatcher;packer;picker;labourer;laborer;worker;helper;caregiver;carer;counselor;counsellor;psychologist
librarian;curator;archivist;economist;statistician;mathematician;chemist;biologist;physicist;superintendent
warden;pilot;captain;steward;stewardess;attendant;host;hostess;stylist;hairdresser;barber;beautician;tailor
seamstress;baker;butcher;gardener;farmer;veterinarian;paramedic;firefighter;sergeant;lieutenant;soldier
facilitator;mentor;moderator;ambassador;investigator;examiner;assessor;actuary;underwriter;broker;trader;banker
teller;adjuster;appraiser;realtor;optician;optometrist;radiographer;sonographer;hygienist;dietitian;nutritionist
master;postdoc;dean;provost;registrar;bursar;handler;assembler;installer;maintainer;crew;staff;expert;generalist
practitioner;ranger;scout;dj;vocalist;actor;dancer;webmaster;sysadmin;devops;sre;scrum;intérim;clinician
phlebotomist;caretaker;custodian;janitor;roofer;plasterer;bricklayer;painter;glazier;toolmaker;foreperson
concierge;sommelier;dishwasher;valet;doorman;bouncer;nanny;au-pair;leiter;leiterin;ingenieur;ingenieurin
entwickler;entwicklerin;berater;beraterin;mitarbeiter;mitarbeiterin;referent;referentin;geschaftsfuhrer
geschaftsfuhrerin;praktikant;praktikantin;werkstudent;werkstudentin;kaufmann;kauffrau;auszubildende
auszubildender;azubi;assistenz;assistentin;techniker;technikerin;meister;meisterin;lehrer;lehrerin;arzt;arztin
pfleger;pflegerin;krankenschwester;verkaufer;verkauferin;fachkraft;sachbearbeiter;sachbearbeiterin;monteur
projektleiter;projektleiterin;teamleiter;teamleiterin;vorstand;aushilfe;volontar;volontarin;dozent;dozentin
erzieher;erzieherin;koch;kochin;kellner;kellnerin;mechaniker;mechatroniker;elektriker;schlosser;tischler
kassierer;kassiererin;fahrer;fahrerin;buchhalter;buchhalterin;redakteur;redakteurin;architektin;beamter
verwaltungsfachangestellte;controllerin;beauftragter;beauftragte;trainerin;hilfskraft;abteilungsleiter
bereichsleiter;filialleiter;schichtleiter;gruppenleiter;polier;-leiter;-leiterin;-ingenieur;-ingenieurin
-entwickler;-entwicklerin;-berater;-beraterin;-mitarbeiter;-mitarbeiterin;-kaufmann;-kauffrau;-techniker
-technikerin;-meister;-meisterin;-lehrer;-lehrerin;-pfleger;-pflegerin;-schwester;-verkaufer;-verkauferin
-fachkraft;-kraft;-mechaniker;-mechanikerin;-elektroniker;-manager;-managerin;-assistent;-assistentin;-fachwirt
-fuhrer;-fuhrerin;-student;-studentin;-bearbeiter;-bearbeiterin;-helfer;-helferin;-fachangestellte;-angestellte
-schlosser;-monteur;-hilfe;-arzt;-arztin;-trainer;-sekretarin;-spezialist;-spezialistin;-designer;-architekt
-architektin;-analyst;-therapeut;-therapeutin;-padagoge;-padagogin;ingenieure;developpeur;developpeuse
responsable;directeur;directrice;charge;chargee;cheffe;gestionnaire;technicien;technicienne;conseiller
conseillere;assistante;stagiaire;alternant;alternante;apprenti;apprentie;vendeur;vendeuse;commercial;commerciale
comptable;secretaire;infirmier;infirmiere;professeur;professeure;enseignant;enseignante;formateur;formatrice
medecin;avocat;avocate;juriste;architecte;concepteur;conceptrice;redacteur;redactrice;consultante;cadre;ouvrier
ouvriere;operateur;operatrice;conducteur;conductrice;cuisinier;cuisiniere;serveur;serveuse;gerant;gerante
adjoint;adjointe;coordinateur;coordinatrice;animateur;animatrice;educateur;educatrice;aide-soignant
aide-soignante;pharmacien;pharmacienne;chercheur;chercheuse;doctorant;doctorante;analyste;administrateur
administratrice;employe;employee;hote;hotesse;receptionniste;plombier;electricien;mecanicien;macon;menuisier
boulanger;chauffeur;livreur;magasinier;preparateur;acheteur;acheteuse;approvisionneur;auditeur;auditrice
controleur;controleuse;traducteur;traductrice;graphiste;benevole;tuteur;tutrice;aide;auxiliaire;agente;second
commis;sage-femme;kinesitherapeute;orthophoniste;gerente;jefe;jefa;directora;ingeniero;ingeniera;desarrollador
desarrolladora;programador;programadora;analista;asistente;auxiliar;coordinador;coordinadora;encargado;encargada
supervisora;ejecutivo;ejecutiva;vendedor;vendedora;representante;asesor;asesora;consultor;consultora;tecnico
tecnica;administrativo;administrativa;administrador;administradora;contador;contadora;contable;secretario
secretaria;recepcionista;profesor;profesora;docente;maestro;maestra;enfermero;enfermera;medico;medica;abogado
abogada;arquitecto;arquitecta;disenador;disenadora;redactor;redactora;periodista;cajero;cajera;dependiente
dependienta;camarero;camarera;cocinero;cocinera;conductor;conductora;operario;operaria;operador;operadora
becario;becaria;practicante;pasante;especialista;investigador;investigadora;lider;subdirector;subdirectora;mozo
peon;albanil;electricista;fontanero;mecanico;soldador;chofer;repartidor;educador;educadora;psicologo;psicologa
trabajador;trabajadora;voluntario;voluntaria;tutora;comercial;delegado;delegada;teleoperador;teleoperadora
monitor;monitora;socio;fundador;fundadora;subgerente;capataz;ayudante;fisioterapeuta;farmaceutico;farmaceutica
traductor;traductora;diretor;diretora;engenheiro;engenheira;desenvolvedor;desenvolvedora;coordenador
coordenadora;assistente;estagiario;estagiaria;encarregado;encarregada;chefe;contabilista;professora;enfermeiro
enfermeira;advogado;advogada;arquiteto;arquiteta;atendente;projetista;pesquisador;pesquisadora;bolsista;aprendiz
motorista;cozinheiro;cozinheira;empregado;empregada;rececionista;jornalista;formador;formadora;gestor;gestora
caixa;pedreiro;eletricista;promotor;promotora;socia;medewerker;adviseur;ontwikkelaar;leidinggevende;hoofd
bedrijfsleider;teamleider;verkoper;verkoopster;docent;leraar;lerares;verpleegkundige;verzorgende;arts;jurist
advocaat;boekhouder;secretaresse;stagiair;vrijwilliger;projectleider;technicus;kok;ober;kassamedewerker
vakkenvuller;onderzoeker;promovendus;beleidsmedewerker;consulent;ontwerper;tekenaar;werkvoorbereider;uitvoerder
timmerman;elektricien;schoonmaker;begeleider;pedagogisch;hulpverlener;leerkracht;bestuurslid;penningmeester
voorzitter;secretaris;eigenaar;zelfstandige;vertaler;magazijnmedewerker;-medewerker;-adviseur;-ontwikkelaar
-leider;-beheerder;-ontwerper;-kundige;-begeleider;-assistente;beheerder;-meester;responsabile;direttore
direttrice;ingegnere;sviluppatore;sviluppatrice;programmatore;impiegato;impiegata;addetto;addetta;consulente
tirocinante;stagista;apprendista;commesso;commessa;venditore;venditrice;ragioniere;contabile;segretario
segretaria;insegnante;professore;professoressa;infermiere;infermiera;avvocato;avvocata;architetto;progettista
disegnatore;redattore;giornalista;cameriere;cameriera;cuoco;cuoca;autista;operaio;operaia;operatore;magazziniere
collaboratore;collaboratrice;ricercatore;ricercatrice;dottorando;dottoranda;coordinatore;educatore
amministratore;amministratrice;capo;titolare;farmacista;fisioterapista;traduttore;traduttrice;elettricista
idraulico;meccanico;muratore;volontario;volontaria;caposquadra;capoturno;capocantiere;capocuoco;addestratore
cassiere;cassiera;animatore;specialista;kierownik;kierowniczka;dyrektor;dyrektorka;inzynier;programista
programistka;specjalista;specjalistka;asystent;asystentka;analityk;konsultant;konsultantka;doradca;sprzedawca
sprzedawczyni;przedstawiciel;przedstawicielka;ksiegowy;ksiegowa;sekretarka;nauczyciel;nauczycielka;pielegniarka
pielegniarz;lekarz;lekarka;prawnik;prawniczka;architekt;architektka;projektant;projektantka;redaktor;redaktorka
dziennikarz;dziennikarka;kelner;kelnerka;kucharz;kucharka;kierowca;magazynier;pracownik;pracownica;stazysta
stazystka;praktykant;praktykantka;technik;mechanik;elektryk;brygadzista;mistrz;koordynator;koordynatorka
wolontariusz;wolontariuszka;testerka;kasjer;kasjerka;zastepca;prezes;czlonek;opiekun;opiekunka;fizjoterapeuta
fizjoterapeutka;farmaceuta;psycholog;lektor;lektorka;starszy;mlodszy;recepcjonista;recepcjonistka;radca;adwokat
tlumacz;tlumaczka;handlowiec;logistyk;zaopatrzeniowiec;utvecklare;ingenjor;konsult;projektledare;saljare;larare
sjukskoterska;underskoterska;lakare;ekonom;assistent;samordnare;koordinator;handlaggare;tekniker;montor;snickare
kock;servitor;servitris;forare;lagerarbetare;butiksbitrade;butikssaljare;forskare;doktorand;adjunkt
redovisningsekonom;redovisningskonsult;verksamhetschef;vd;vice;ledare;gruppchef;teamledare;ordforande;kassor
bitrade;vardbitrade;barnskotare;forskollarare;fritidsledare;arkitekt;formgivare;-chef;-utvecklare;-ingenjor
-konsult;-ledare;-saljare;-larare;-skoterska;-handlaggare;-bitrade;-tekniker;-arbetare;-ansvarig;-specialist
-strateg;-mastare;-elev;-radgivare;-lakare;ansvarig;kundtjanstmedarbetare;medarbetare;-medarbetare;kassorska
svetsare;-montor;-forare;-ekonom;-samordnare;-koordinator;-analytiker;-forskare;-pedagog;muduru;mudur;muhendis
muhendisi;uzman;uzmani;yonetici;yoneticisi;sorumlusu;sorumlu;gelistirici;gelistiricisi;yazilimci;analist
analisti;danisman;danismani;asistan;asistani;sef;sefi;direktor;direktoru;baskan;baskani;temsilcisi;temsilci
ogretmen;ogretmeni;hemsire;hemsiresi;doktor;avukat;muhasebeci;sekreter;stajyer;stajyeri;teknikeri;teknisyen
teknisyeni;operatoru;satis;garson;asci;ascisi;sofor;soforu;isci;iscisi;elemani;eleman;gorevlisi;gorevli
koordinatoru;lideri;tasarimci;tasarimcisi;mimar;mimari;editoru;gazeteci;arastirmaci;arastirma;eczaci;psikolog
gonullu;gonullusu;kasiyer;ustabasi;usta;formen;kontrolor;yardimcisi;denetci;denetcisi;planlama;programci;egitmen
egitmeni;memuru;memur;مدير;مديرة;مهندس;مهندسة;محاسب;محاسبة;مطور;مطورة;محلل;محللة;مستشار;مستشارة;مساعد;مساعدة
منسق;منسقة;مشرف;مشرفة;اخصائي;اخصائية;ممثل;مندوب;معلم;معلمة;مدرس;مدرسة;ممرض;ممرضة;طبيب;طبيبة;محامي;محامية;سكرتير
سكرتيرة;موظف;موظفة;فني;فنية;رئيس;رئيسة;متدرب;متدربة;باحث;باحثة;مصمم;مصممة;كاتب;كاتبة;مترجم;مترجمة;صيدلي;صيدلانية
سائق;عامل;طباخ;نائب;متطوع;متطوعة;مسؤول;مسؤولة;مبرمج;مبرمجة;مدقق;امين;خبير;خبيرة;اداري;ادارية;بائع;بائعة;كبير
エンジニア;マネージャー;マネジャー;リーダー;部長;課長;係長;主任;店長;社員;アシスタント;ディレクター;デザイナー
プログラマー;コンサルタント;アナリスト;営業;営業職;担当;研究員;教師;講師;看護師;薬剤師;医師;弁護士;会計士;事務
事務職;経理;人事;総務;アルバイト;インターン;スタッフ;技術者;設計;取締役;代表;スーパーバイザー;プロデューサー
プランナー;ライター;編集者;翻訳者;通訳;ボランティア;保育士;介護士;調理師;販売員;受付;副店長;主査;所長;支店長
室長;チーフ;オペレーター;教員;助教;准教授;教授;管理者;秘書;運転手;介護職員;施工管理;品質管理;-職;-長;-士;-師
-担当;-員"""

TITLE_WORDS = """senior;junior;jr;sr;principal;staff;lead;deputy;assistant;vice;regional;national
global;interim;acting;graduate;trainee;head;chief;mid-level;entry-level;full-stack;fullstack;frontend;front-end
backend;back-end;software;hardware;mobile;web;cloud;devops;data;product;project;program;programme;sales
marketing;account;customer;operations;business;technical;quality;research;security;financial;human;resources;it
freelance;self-employed;part-time;working;internship;praktikum;prakticum;stage;apprenticeship;ausbildung
traineeship;residency;externship;secondment;leitender;leitende;stellvertretender;stellvertretende
wissenschaftlicher;wissenschaftliche;studentische;freiberuflich;technischer;kaufmannischer;adjoint;adjunta
adjunto;general;comercial;ventas;pleno;starszy;mlodszy;glowny;kidemli;yardimci;genel;bas;بكالوريوس;اول;ثان;عام
上級;主席"""

ORG_SUFFIXES = """s.l.p.;slp;s.a.a.;s.a.a;e.i.r.l.;eirl;partg;partgmbb;s.c.p.;s.coop.;s.c.a.;s.a.c.;sac;s.p.r.l.;sprl
bvba;inc;inc.;llc;l.l.c.;ltd;ltd.;limited;plc;corp;corp.;corporation;co;co.;company;llp
l.p.;lp;pllc;pty;gmbh;ag;kg;kgaa;ohg;ug;e.v.;ev;se;mbh;gbr;e.k.;eg;sa;s.a.;sas;s.a.s.;sarl;s.a.r.l.;eurl;snc
sasu;scop;s.l.;sl;s.l.u.;slu;s.a.u.;sau;s.r.l.;srl;spa;s.p.a.;s.n.c.;s.a.s;soc.;coop.;cooperativa;c.v.;s.c.;sab
s.a.b.;r.l.;s.a.p.i.;lda;lda.;ltda;ltda.;eireli;s/a;me;epp;bv;b.v.;nv;n.v.;vof;v.o.f.;ab;oy;as;a/s;aps;asa;hb
sp.;z.o.o.;o.o.;sp.j.;s.c;a.s.;a.s;anonim;sirketi;sti.;sti;tic.;san.;holding;holdings;group;groupe;gruppe;grupo
gruppo;grupa;株式会社;有限会社;合同会社;㈱;財団法人;一般社団法人;社団法人;医療法人;学校法人;شركة;مؤسسة;مجموعة
intl;international;k.k.;kk;pvt;pvt.;pte;pte.;bhd;sdn;nhs;gmbh&co;inc).;ооо;zrt;kft;d.o.o.;doo;sia;uab;oü;hf;ehf"""

ORG_WORDS = """university;college;school;academy;institute;hospital;clinic;bank;ministry;department
council;agency;studio;studios;labs;lab;laboratories;solutions;technologies;technology;systems;services;software
consulting;consultants;partners;associates;industries;enterprises;ventures;capital;media;digital;network
networks;foundation;trust;association;society;church;hotel;hotels;resort;restaurant;cafe;store;stores;shop
market;supermarket;energy;pharma;pharmaceuticals;airlines;airways;logistics;transport;motors;automotive
electronics;telecom;communications;insurance;finance;financial;investments;properties;realty;construction
builders;engineering;manufacturing;foods;brewery;bakery;farms;center;centre;library;museum;theatre;theater
government;county;municipality;city;army;navy;force;commission;authority;board;office;firm;bureau;works;team
startup;collective;cooperative;union;club;federation;corps;alliance;institution;surgery;practice;pharmacy;dental
care;homes;healthcare;medical;press;publishing;news;times;broadcasting;chambers;solicitors;advisors;advisory
gardens;kitchen;bistro;bar;inn;lodge;salon;spa;gym;fitness;freight;shipping;airport;railway;rail;port;mills
steel;metals;chemicals;plastics;textiles;apparel;fashion;furniture;interiors;architects;design;universitat
hochschule;klinik;klinikum;krankenhaus;institut;gesellschaft;stiftung;verein;verband;sparkasse;versicherung
versicherungen;werke;stadtwerke;amt;ministerium;stadt;gemeinde;schule;gymnasium;kindergarten;kita;verlag
autohaus;apotheke;praxis;kanzlei;backerei;gasthof;betrieb;bau;maschinenbau;logistik;spedition;handel;vertrieb
technik;druckerei;pflegedienst;seniorenheim;fraunhofer-institut;max-planck-institut;bundesamt;landesamt;agentur
-werke;-bank;-institut;-klinik;-klinikum;-verlag;-bau;-technik;-schule;-amt;-verein;-haus;-krankenhaus;-zentrum
werkzeugmaschinen;zentrum;steuerberatung;ingenieurburo;tischlerei;schreinerei;universite;ecole;lycee;hopital
clinique;banque;ministere;mairie;societe;fondation;agence;cabinet;magasin;boulangerie;pharmacie;laboratoire;chu
editions;entreprise;etablissements;ets;transports;assurances;mutuelle;departement;region;prefecture;conseil
residence;ehpad;brasserie;garage;atelier;ateliers;usine;groupement;universidad;escuela;instituto;clinica;banco
ministerio;ayuntamiento;sociedad;asociacion;fundacion;agencia;despacho;tienda;supermercados;farmacia;centro
laboratorio;laboratorios;editorial;empresa;industrias;aceros;distribuidora;constructora;comercializadora
servicios;soluciones;tecnologias;consultoria;gobierno;secretaria;colegio;facultad;restaurante;cafeteria;seguros
transportes;almacenes;corporacion;compania;ferreteria;panaderia;residencia;cruz;caritas;construcciones;talleres
alimentos;bodega;bodegas;inmobiliaria;gestoria;academia;cadena;consejo;universidade;escola;faculdade;camara
prefeitura;sociedade;associacao;fundacao;escritorio;loja;lojas;supermercado;editora;industria;servicos;solucoes
tecnologia;construtora;governo;hotelaria;padaria;municipal;santander;junta;misericordia;engenharia;universiteit
hogeschool;ziekenhuis;gemeente;provincie;ministerie;stichting;vereniging;bedrijf;winkel;supermarkt;apotheek
praktijk;huisartsenpraktijk;basisschool;bouw;bakkerij;zorg;thuiszorg;zorggroep;woningcorporatie;accountants
advocaten;architecten;uitgeverij;installatietechniek;kinderopvang;-zorg;-bouw;-groep;-techniek;-school;lyceum
politie;rijkswaterstaat;belastingdienst;universita;scuola;istituto;ospedale;banca;ministero;comune;societa
associazione;fondazione;agenzia;negozio;supermercato;editore;edizioni;azienda;industrie;servizi;soluzioni
consulenza;costruzioni;impresa;ristorante;albergo;trattoria;pizzeria;politecnico;liceo;cooperativa;regione
provincia;caseificio;pasticceria;officina;officine;asl;ausl;ditta;fratelli;casa;uniwersytet;politechnika
akademia;szkola;szpital;ministerstwo;urzad;spolka;stowarzyszenie;fundacja;agencja;biuro;sklep;apteka;centrum
instytut;laboratorium;wydawnictwo;przedsiebiorstwo;zaklad;zaklady;firma;restauracja;kancelaria;przychodnia
technikum;liceum;fabryka;uslugi;klinika;hurtownia;budownictwo;biblioteka;przedszkole;gmina;starostwo;universitet
hogskola;skola;sjukhus;sjukhuset;kommun;kommunen;regionen;landsting;myndighet;myndigheten;stiftelsen;stiftelse
forening;foreningen;byra;byran;butik;apotek;bolaget;aktiebolag;gymnasiet;forskola;forskolan;vardcentral
vardcentralen;bygg;fastigheter;-bolaget;-gruppen;-skolan;-sjukhuset;-verket;-byran;-bygg;-gymnasiet;kyrkan
hemtjanst;restaurang;hotell;handelsbanken;universitetssjukhus;universitetssjukhuset;universitesi;hastanesi
bankasi;bakanligi;belediyesi;sirketi;dernegi;vakfi;ajansi;okulu;lisesi;enstitusu;merkezi;fabrikasi;oteli
restoran;eczanesi;koleji;insaat;tekstil;gida;otomotiv;yazilim;bilisim;teknoloji;danismanlik;sigorta;lojistik
ticaret;sanayi;medya;reklam;mimarlik;muhendislik;grubu;turizm;elektrik;elektronik;kozmetik;ilac;hukuk;burosu
magazalari;ambalaj;enerji;holding;جامعة;معهد;كلية;مدرسة;مستشفى;بنك;وزارة;بلدية;جمعية;شركة;مؤسسة;مجموعة;مركز;فندق
هيئة;مصنع;مكتب;اكاديمية;دار;صيدلية;عيادة;مطعم;مصرف;متجر;تكنولوجيا;للتكنولوجيا;للتجارة;للمقاولات;للاستشارات
القابضة;المحدودة;大学;大学院;高等学校;高校;専門学校;病院;銀行;研究所;学校;学園;学院;クリニック;商事;製作所;工業
電機;建設;保険;証券;法人;協会;ホテル;レストラン;-大学;-株式会社;-病院;-銀行;-研究所;-工業;-商事;-製作所;-電機
-建設;-社;-店;-市役所;-県庁;-庁;-省;-事務所;-薬局;-高校;-高等学校;-大学院"""

SCHOOL_WORDS = """i.e.;c.e.i.p.;i.e.s.;ipssar;iiss;university;college;school;academy;institute;institution
polytechnic;seminary
conservatory;faculty;high;bootcamp;campus;univ;univ.;tech;mit;ucla;lse;inst.;coursera;udemy;udacity;edx;academia
universitat;hochschule;fachhochschule;gymnasium;realschule;gesamtschule;hauptschule;berufsschule;berufskolleg
akademie;schule;berufsakademie;duale;tu;th;fh;uni;htl;volksschule;werkgymnasium;-gymnasium;-schule;-hochschule
-universitat;-akademie;-kolleg;-realschule;lmu;rwth;kit;eth;universite;ecole;lycee;institut;faculte;iut;ens;hec
insa;essec;cfa;polytechnique;conservatoire;sorbonne;greta;afpa;epfl;uclouvain;epitech;cnam;ifsi;universidad
escuela;instituto;facultad;colegio;preparatoria;politecnico;tecnologico;conservatorio;conalep;cetis;cbtis;unam
itesm;ies;ceip;bachilleres;secundaria;egade;ipade;uanl;uned;seminario;universidade;escola;faculdade;senai;senac
puc;usp;unicamp;etec;fatec;liceu;agrupamento;fgv;insper;cefet;iscte;universiteit;hogeschool;lyceum;roc;academie
scholengemeenschap;faculteit;mbo;atheneum;-lyceum;-college;-academie;instituut;scholengroep;universita;istituto
liceo;scuola;accademia;facolta;itis;ateneo;itc;ipsia;its;bocconi;luiss;uniwersytet;politechnika;akademia;szkola
liceum;technikum;wydzial;uczelnia;wsb;sgh;agh;zespol;wyzsza;studium;gimnazjum;universitet;universitetet;hogskola
hogskolan;gymnasiet;skola;folkhogskola;kth;chalmers;-skolan;-gymnasiet;-universitet;yrkeshogskola;yrkeshogskolan
komvux;yrgo;-hogskola;universitesi;lisesi;enstitusu;fakultesi;okulu;yuksekokulu;koleji;akademisi;meslek;odtu;itu
lise;kursu;جامعة;كلية;معهد;مدرسة;ثانوية;اكاديمية;الجامعة;المعهد;الكلية;مدارس;大学;大学院;高等学校;高校;専門学校
短期大学;学校;学院;学園;高専;高等専門学校;-大学;-大学院;-高校;-高等学校;-専門学校;-短期大学;-学院;-高等専門学校
-学校;-学部"""

DEGREE_WORDS = """hsc;h.s.c;h.s.c.;ssc;s.s.c;s.s.c.;sslc;s.s.l.c;s.s.l.c.;puc;wassce;waec;ssce;neco;icse;isc
matriculation;matric;matriculate;highers;o-level;o-levels;bca;mca;pgdm;pgdba;pgdca;iti;be;b.e.;b.e;me;m.e.;bds;bhm;bpt
cse;kcse;kcpe;leaving;10th;12th;10+2;xii;nqf;cap;dma;bpjeps;deaes;mpsi;cfc;efz;eba;tafe;bachelor;bachelors;bachelor's
master;masters;master's;phd;ph.d.;ph.d;doctor
doctorate;doctoral;mba;emba;bsc;b.sc.;b.sc;msc;m.sc.;m.sc;ba;b.a.;ma;m.a.;bs;b.s.;ms;m.s.;beng;b.eng.;b.eng;meng
m.eng.;m.eng;btech;b.tech;b.tech.;mtech;m.tech;bba;bcom;b.com;b.com.;mcom;llb;ll.b.;llm;ll.m.;jd;md;m.d.;mbbs
mbchb;bfa;mfa;mphil;med;m.ed.;bed;b.ed.;pgce;pgde;diploma;diplome;certificate;associate;associate's;aa;as;aas
a.a.s.;hnd;hnc;nvq;btec;gcse;gcses;a-level;a-levels;levels;level;degree;undergraduate;postgraduate;foundation
minor;major;honours;honors;hons;(hons);ged;coursework;apprenticeship;ib;dphil;edd;dds;dvm;pharmd;bpharm;bnurs;rn
bsn;msn;adn;mpa;mph;msw;bsw;barch;march;bds;cert;cipd;acca;cima;city;abitur;fachabitur;diplom;diplomingenieur
dipl.-ing.;dipl.;dipl.-kfm.;magister;staatsexamen;promotion;ausbildung;umschulung;mittlere;reife
fachhochschulreife;hochschulreife;realschulabschluss;hauptschulabschluss;meisterbrief;bachelorstudium
masterstudium;studium;lehre;matura;facharbeiter;facharztausbildung;volontariat;berufsausbildung;erasmus
auslandssemester;examen;techniker;meister;licence;maitrise;doctorat;dut;bts;bac;baccalaureat;cap;bep;deug;dess
dea;ingenieur;mastere;but;deust;capes;agregation;brevet;vae;habilitation;certificat;classe;prepa;preparatoire
titre;licenciatura;licenciado;licenciada;grado;maestria;doctorado;bachillerato;diplomado;ingenieria;ingeniero
tecnico;especialidad;especializacion;diplomatura;fp;eso;postgrado;posgrado;arquitectura;tecnologo;ciclo
formativo;titulo;preparatoria;secundaria;curso;carrera;graduado;graduada;diplomada;especialista;bacharelado
bacharel;mestrado;doutorado;doutoramento;graduacao;pos-graduacao;ensino;medio;especializacao;pos;engenharia
mestre;secundario;bacharelato;hbo;mbo;vwo;havo;vmbo;mavo;propedeuse;doctoraal;gymnasium;atheneum;wo;opleiding
bsc.;drs.;ing.;ir.;graduaat;bekwaamheid;post-hbo;mbo-4;hbo-v;laurea;dottorato;maturita;magistrale;triennale
specialistica;perito;qualifica;attestato;abilitazione;specializzazione;corso;ragioneria;licenza;geometra;dottore
licencjat;inzynier;mgr;doktorat;technik;studia;magisterskie;podyplomowe;licencjackie;inzynierskie;dyplom
doktoranckie;tytul;wyksztalcenie;swiadectwo;stopien;inz.;kandidatexamen;magisterexamen;masterexamen
civilingenjor;hogskoleingenjor;doktorsexamen;gymnasieexamen;studentexamen;kandidat;masterprogram;yrkesexamen
-examen;-programmet;-program;-utbildning;-linjen;lararexamen;kurs;sjukskoterskeexamen;utbildning;slutbetyg
legitimation;hogskoleexamen;fil.;licentiat;lisans;yuksek;onlisans;doktora;lise;diplomasi;on;bolumu;programi
sertifikasi;mezunu;derecesi;muhendisligi;ogretmenligi;بكالوريوس;ماجستير;دكتوراه;دبلوم;ثانوية;الثانوية;ليسانس
شهادة;دبلومة;البكالوريا;اجازة;بكالوريا;درجة;الماجستير;学士;修士;博士;卒業;専攻;学位;修了;-学士;-修士;-博士;-卒業
-学科;-専攻;-課程;-研究科;-コース;-科"""


@cache
def lexicon(name: str) -> tuple[frozenset[str], tuple[str, ...]]:
    """The whole words and the endings of one of the tables above, named as there in lower case."""
    entries = table(globals()[name.upper()])
    endings = tuple(sorted(entry[1:] for entry in entries if entry.startswith("-")))
    return frozenset(entry for entry in entries if not entry.startswith("-")), endings
