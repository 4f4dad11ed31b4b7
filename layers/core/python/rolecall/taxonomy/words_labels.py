"""Labels before personal details ("Phone:", "Anschrift"), in the twelve languages, folded."""

from functools import cache

from rolecall.taxonomy.words import table

LABELS: dict[str, str] = {
    "name": """name;full name;name in full
vorname, name;vor- und nachname;nom;nom et prenom;prenom et nom
nombre;nombre completo;nome;nome completo;naam;volledige naam;nome e cognome;cognome e nome;imie i nazwisko;namn
ad soyad;adi soyadi;isim;الاسم;الاسم الكامل;氏名;名前;お名前;nombre y apellidos;fullname;name, vorname
naam en voornaam;nom prenom
prenom nom;nom & prenom;nom de famille et prenom;apellidos y nombre;apellidos y nombres;nombres y apellidos
nome e apelido;voor- en achternaam;namn och efternamn;for- och efternamn;cognome nome;nome cognome
nazwisko i imie;adi, soyadi;adi ve soyadi;ad, soyad;ad-soyad;isim soyisim;الاسم واللقب;الاسم الثلاثي;الاسم الرباعي""",
    "given": """first name;first names;first name(s);given name;given names;given name(s);forename;forenames;vorname
vornamen
vorname(n);rufname;prenom;prenoms;prenom(s);nombres;nombre(s);nome proprio;nomes proprios;voornaam;voornamen
roepnaam;imie;imiona
fornamn;tilltalsnamn;ad;adi;الاسم الاول;الاسم الشخصي;名""",
    "family": """last name;last names;last name(s);surname;surnames;surname(s);family name;family names;nachname
familienname
zuname;nom de famille;apellido;apellidos;apellido(s);sobrenome;apelido;apelidos;achternaam;familienaam;cognome
nazwisko
efternamn;soyad;soyadi;soyisim;اسم العائلة;اللقب;النسب;الاسم العائلي;姓""",
    "email": """email;e-mail;mail;e;e mail;email address;e-mail address;e-mail-adresse;mailadresse
courriel;mel;adresse e-mail;adresse mail;correo;correo electronico;correo-e;e-mailadres;posta elettronica
indirizzo e-mail;adres e-mail;e-post;epost;e-postadress;eposta;e-posta;e-posta adresi;البريد الالكتروني;البريد
بريد الكتروني;ايميل;メール;メールアドレス;eメール;m@il;endereco de email""",
    "phone": """phone;telephone;tel;mobile;cell;cellphone;cell phone;mobile phone;phone number
contact number;contact no;t;m;p;ph;tel.;mob;mob.;home phone;telefon;handy;mobil;mobiltelefon;tel.-nr.
telefonnummer;handynummer;rufnummer;portable;tel. portable;fixe;gsm;telefono;movil;celular;telefono movil
tel/cel;cel;telemovel;telefone;contato;mobiel;telefoonnummer;telefoon;06;cellulare;tel. cell.;cell.
telefon komorkowy;komorka;nr telefonu;numer telefonu;tel. kom.;mobilnummer;telefonnr;telefono celular;cep
cep telefonu;gsm no;telefon numarasi;الهاتف;هاتف;جوال;رقم الهاتف;الجوال;رقم الجوال;موبايل;الموبايل;المحمول;電話
電話番号;携帯;携帯電話;tel番号;whatsapp""",
    "location": """address;location;city;residence;home address;current address;based in;lives in
place of residence;based;home;mailing address;permanent address;present address;current location;anschrift
adresse;wohnort;ort;stadt;wohnhaft in;adresse postale;ville;domicile;lieu;localisation;direccion;domicilio
ciudad;ubicacion;localidad;residencia;lugar de residencia;direccion actual;endereco;morada;cidade;localizacao
localidade;residente em;adres;woonplaats;plaats;adresgegevens;indirizzo;citta;residenza;luogo di residenza
residente a;adres zamieszkania;miejscowosc;miejsce zamieszkania;miasto;zamieszkanie;adress;bostadsort
bostadsadress;hemort;hemadress;sehir;ikamet;ikametgah;konum;ikamet adresi;العنوان;المدينة;مكان الاقامة;الاقامة
عنوان السكن;الموقع;محل الاقامة;住所;現住所;所在地;居住地;postanschrift""",
    "link": """linkedin;github;gitlab;website;web;portfolio;homepage;url;blog;twitter;x;xing;skype
facebook;instagram;site;site web;sitio web;pagina web;webseite;stackoverflow;stack overflow;behance;dribbble
medium;kaggle;orcid;google scholar;webbplats;sito web;web sitesi;strona www;ウェブサイト;ブログ
الموقع الالكتروني;لينكد ان;لينكدان;online;link;links;linkedin profile;linkedin url;personal website;telegram
mastodon;youtube;researchgate;bitbucket;codepen;npm""",
    "birth": """date of birth;born;birth date;birthdate;dob;d.o.b.;d.o.b;place of birth;age;birthday
geburtsdatum;geboren;geboren am;geb.;geb. am;geburtstag;alter;geburtsort;date de naissance;ne le;nee le;ne;nee
lieu de naissance;fecha de nacimiento;nacimiento;edad;lugar de nacimiento;data de nascimento;nascimento;idade
naturalidade;geboortedatum;geboren op;leeftijd;geboorteplaats;data di nascita;nato il;nata il;eta
luogo di nascita;luogo e data di nascita;data urodzenia;urodzony;urodzona;wiek;ur.;miejsce urodzenia;fodd
fodelsedatum;fodelsear;alder;personnummer;fodelseort;dogum tarihi;dogum;yas;dogum yeri;d. tarihi;تاريخ الميلاد
العمر;مكان الميلاد;تاريخ ومكان الميلاد;生年月日;年齢;geburtsdatum/-ort;geburtsdatum und -ort
fecha y lugar de nacimiento""",
    "person": """nationality;marital status;sex;gender;religion;civil status;citizenship;visa
visa status;work permit;driving licence;driver's license;driving license;race;ethnicity;military status;height
weight;children;dependents;hobbies;notice period;right to work;work authorization;nationalitat
staatsangehorigkeit;staatsburgerschaft;familienstand;geschlecht;konfession;fuhrerschein;kinder;familienstand:
nationalite;situation familiale;situation;permis;permis de conduire;etat civil;sexe;nacionalidad;estado civil
sexo;genero;permiso de conducir;carnet de conducir;carne de conducir;licencia de conducir;nacionalidade
carta de conducao;cnh;nationaliteit;burgerlijke staat;geslacht;rijbewijs;nazionalita;stato civile;sesso;patente
cittadinanza;narodowosc;obywatelstwo;stan cywilny;plec;prawo jazdy;nationalitet;civilstand;civilstatus;kon
korkort;uyruk;medeni durum;medeni hali;cinsiyet;ehliyet;surucu belgesi;askerlik;askerlik durumu;الجنسية
الحالة الاجتماعية;الجنس;الديانة;رخصة القيادة;الخدمة العسكرية;الموقف من التجنيد;国籍;性別;配偶者;扶養家族;dni;nif
cpf;rg;curp;rfc;nie;pesel;codice fiscale;tc kimlik no;passport;passport no;id number;disability
schwerbehinderung;sgk no""",
    "title": """position;title;job title;role;designation;desired position;target position
position applied for;applying for;beruf;berufsbezeichnung;poste;poste recherche;poste vise;puesto;cargo
puesto deseado;funcao;cargo pretendido;functie;posizione;ruolo;posizione ricercata;stanowisko;befattning;titel
pozisyon;unvan;meslek;gorev;المسمى الوظيفي;المنصب;الوظيفة;الوظيفة الحالية;役職;職種;職位;希望職種;profession
occupation;current role;profesion;profissao;professione;zawod;yrke;beroep;headline""",
    "company": """company;employer;organisation;organization;firm;company name;name of employer
unternehmen;firma;arbeitgeber;entreprise;societe;employeur;empresa;empleador;compania;entidade;bedrijf;werkgever
organisatie;azienda;datore di lavoro;ditta;nome del datore di lavoro;pracodawca;nazwa firmy;foretag;arbetsgivare
sirket;kurum;isveren;firma adi;الشركة;جهة العمل;اسم الشركة;المؤسسة;صاحب العمل;会社名;勤務先;会社;企業名;client
kunde;institution;einrichtung""",
    "dates": """date;dates;period;duration;from;from - to;date of employment;employment dates;time
years;year;zeitraum;dauer;datum;von - bis;periode;dates d'emploi;duree;fecha;fechas;periodo;desde;duracion;datas
data;duracao;van - tot;duur;date (da - a);durata;okres;okres zatrudnienia;daty;czas;tid;tidsperiod;tarih
tarihler;sure;donem;calisma tarihleri;الفترة;التاريخ;من - الى;المدة;فترة العمل;期間;在籍期間;勤務期間;年月
dates attended;employed""",
}


# Labels inside an entry or above the columns of a table of entries, by slot: A title or degree, B employer or school,
# F field of study, L place, D dates, X anything else.
ENTRY_LABELS: dict[str, str] = {
    "A": """degree;course;course name;examination;exam;exam passed;examination passed;qualification;qualifications
qualification level;class;standard;programme;program;award;certificate;diploma;name of degree;degree/course
course/degree;abschluss;studienabschluss;bildungsabschluss;diplome;intitule;formation;titulo;titulo obtenido;grado
grado academico;carrera;nivel;curso;grau;diploma obtido;titolo;titolo di studio;qualifica;qualifica conseguita;tytul
tytul zawodowy;uzyskany tytul;examen;opleiding;derece;program adi;المؤهل;الدرجة العلمية;الشهادة;学位
job title;title;position;position held;positions held;designation;role;post;post held;job role;occupation
occupation or position held;position title;rank;tatigkeit;stelle;funktion;fonction;poste;poste occupe;puesto;cargo
puesto desempenado;funcao;funcao ou cargo ocupado;functie;mansione;lavoro o posizione ricoperti;ruolo;stanowisko
befattning;roll;pozisyon;unvan;gorev;gorevi;المسمى الوظيفي;الوظيفة;المنصب;役職;職種;職位""",
    "B": """school;college;institute;institution;university;school/college;college/school;institute/college
institution name;name of institution;name of institute;name of the institution;institution/university
university/institute;school/institution;college/university;university/college;institute/university;college name
school/university;institution/college;board/university;university/board;board / university;university / board
school / college;institute / university;college / university;schule;hochschule;bildungseinrichtung;ecole
etablissement;universite;institucion;centro;centro educativo;escuela;universidad;instituicao;escola;istituto
nome e tipo di istituto di istruzione o formazione;szkola;uczelnia;skola;larosate;okul;universite;okul adi;الجامعة
المدرسة;الجهة;المعهد;学校名;学校;company;employer;organisation;organization;firm;company name;name of employer
name of company;name of organisation;name of organization;name of the company;organization name;employer name
name and address of employer;company/organization;unternehmen;firma;arbeitgeber;entreprise;societe;employeur;empresa
empleador;compania;entidade;empregador;bedrijf;werkgever;azienda;datore di lavoro
nome e indirizzo del datore di lavoro
pracodawca;nazwa firmy;foretag;arbetsgivare;sirket;kurum;isveren;firma adi;الشركة;جهة العمل;اسم الشركة;صاحب العمل
会社名;勤務先""",
    "F": """major;specialization;specialisation;stream;branch;subject;subjects;discipline;field;field of study
area of study;fachrichtung;studiengang;fach;specialite;filiere;especialidad;area;especialidade;specializzazione
indirizzo;kierunek;specjalnosc;inriktning;richting;bolum;brans;التخصص;専攻;学部;学科""",
    "L": """location;place;city;country;address;place of work;ort;standort;lieu;ville;pays;lugar;ciudad;pais;local
cidade
citta;paese;luogo;plaats;land;miejsce;miejscowosc;kraj;stad;sehir;ulke;المكان;المدينة;所在地;勤務地""",
    "D": """year;years;year of passing;passing year;year of completion;year passed;passed out year;duration;period
dates
date;from;to;from - to;from-to;since;till;tenure;time period;time;month/year;year of graduation;zeitraum;dauer;jahr
von
bis;von - bis;periode;annee;annees;duree;dates d'emploi;de;a;ano;anos;periodo;fecha;fechas;desde;hasta;inicio;fim;data
date (da - a);durata;anno;rok;lata;okres;od;do;ar;tid;period;jaar;jaren;van;tot;yil;tarih;tarihler;sure;mezuniyet yili
السنة;سنة التخرج;الفترة;المدة;من;الى;年;期間;在籍期間""",
    "X": """board;percentage;%;% of marks;marks;marks (%);marks %;percentage (%);percentage/cgpa;cgpa/percentage
cgpa/%
%/cgpa;cgpa;gpa;grade;result;division;class/division;score;aggregate;marks obtained;% marks;percent;note;mention;nota
promedio;media;voto;ocena;betyg;cijfer;ortalama;not ortalamasi;المعدل;التقدير;s.no;s.no.;s. no.;sl.no;sl. no.;sr.no
sr. no.;#;no;no.
salary;hours per week;supervisor;reason for leaving;responsibilities;duties;job description;job profile;description
industry;sector;type of business or sector;tipo di azienda o settore;tipo di impiego
principali mansioni e responsabilita
atividades
principais atividades;principais atividades e responsabilidades;main activities and responsibilities;team size;client
clients;selected clients;key clients;main clients;major clients;notable clients;kunden;auswahl kunden
clients principaux;principaux clients;clientes;principales clientes;clienti;principali clienti;klienci;klanten
opdrachtgevers;kunder;musteriler;العملاء;主要取引先;project;eqf;livello eqf;status;remarks""",
}

# Kinds of short employment, written before the employer: "Internship: Halden Ltd".
STINTS = table("""internship;summer job;summer internship;work placement;praktikum;ferienjob;nebenjob;aushilfsjob;stage
job d'ete;alternance;practicas;practicas profesionales;practicas curriculares;trabajo de verano;estagio
estagio curricular;estagio profissional;tirocinio;tirocinio curriculare;stage curriculare;lavoro estivo;afstudeerstage
bijbaan;vakantiebaan;vakantiewerk;staz;praktyka;praktyki;praktyka zawodowa;praca wakacyjna;praca dorywcza;praktik
sommarjobb;extrajobb;staj;yaz isi""")

# Who freelancers work for: stands for the employer in a table that names none.
CLIENTS = table("""client;customer;kunde;auftraggeber;cliente;klient;zleceniodawca;opdrachtgever;klant;uppdragsgivare
kund;committente;mandant;donneur d'ordre;musteri;取引先;العميل""")


@cache
def entry_labels() -> dict[str, str]:
    """Folded label to the slot of an entry."""
    found: dict[str, str] = {}
    for slot, words in ENTRY_LABELS.items():
        for word in table(words):
            found.setdefault(word, slot)
    return found


@cache
def labels() -> dict[str, str]:
    """Folded label to what it labels."""
    found: dict[str, str] = {}
    for kind, words in LABELS.items():
        for word in table(words):
            found.setdefault(word, kind)
    return found
