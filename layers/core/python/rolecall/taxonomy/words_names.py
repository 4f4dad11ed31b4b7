"""Words in names of people, folded: trades that are family names, which say nothing about what somebody does."""

from rolecall.taxonomy.words import table

TRADE_NAMES: frozenset[str] = table("""baker;butcher;carpenter;cook;fisher;gardener;mason;miller;potter;shepherd
skinner;smith
tailor;weaver;porter;page;farmer;hunter;judge;major;marshall;mayor;priest;bishop;abbot;pope;dean;clerk;cooper;turner
taylor
carter;fowler;thatcher;sadler;barber;brewer;forester;forster;painter;plumber;driver;singer;spinner;shearer;ranger
usher
chancellor;knight;squire;steward;chamberlain;butler;piper;fiddler;cantor;constable;sheriff;head;price;model;mate;brown
schneider;koch;bauer;fischer;zimmermann;zimmerer;richter;schafer;gartner;jager;winzer;schmied;backer;maurer;maler
sanger
schuster;glaser;metzger;fleischer;schreiner;tischler;pfarrer;meister;lehrer;kaufmann;hauptmann;schlosser;klempner
hirte
melker;kantor;lackierer;vogt;kellner;pfleger;wirt;drescher;topfer;zimmer;forscher;berater;boucher;boulanger
charpentier
couturier;berger;fournier;marchand;maire;mercier;tailleur;vigneron;marin;moine;pasteur;pastor;pastora;herrero;zapatero
escribano;ferreiro;carpinteiro;marinho;sarto;fabbro;pastore;notario;abad;visser;bakker;smid;slager;schipper;boer
kapitein
schilder;kok;kowal;rybak;szewc;stolarz;ciesla;murarz;kucharz;krawiec;rolnik;pisarz;smed;bonde;dekan;terzi;kasap
demirci
ciftci;coban;berber;marangoz;kuyumcu;balikci;arici;usta;hoca;imam;hakim;yazar;katip;asker;er;حداد;نجار;خياط;خباز;صياد
قاضي;بناء;راعي;امام;نقيب;رائد;عميد;نحال;لحام;طباخ;حارس;كاتب;معلم;صاحب;رئيس""")
