"""Labels before personal details ("Phone:", "Anschrift"), in the twelve languages, folded."""

from functools import cache

from rolecall.taxonomy.words import table

LABELS: dict[str, str] = {
    "name": """name;full name;vorname, name;vor- und nachname;nom;nom et prenom;prenom et nom
nombre;nombre completo;nome;nome completo;naam;volledige naam;nome e cognome;cognome e nome;imie i nazwisko;namn
ad soyad;adi soyadi;isim;الاسم;الاسم الكامل;氏名;名前;お名前;nombre y apellidos;fullname;vorname;nachname
name, vorname""",
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


@cache
def labels() -> dict[str, str]:
    """Folded label to what it labels."""
    found: dict[str, str] = {}
    for kind, words in LABELS.items():
        for word in table(words):
            found.setdefault(word, kind)
    return found
