"""Region words around a city: states, provinces and postcodes that people put into an address, folded."""

from rolecall.taxonomy.words import table

US_STATES = table("""al;ak;az;ar;ca;co;ct;de;fl;ga;hi;id;il;in;ia;ks;ky;la;me;md;ma;mi;mn;ms;mo;mt;ne;nv
nh;nj;nm;ny;nc;nd;oh;ok;or;pa;ri;sc;sd;tn;tx;ut;vt;va;wa;wv;wi;wy;dc;alabama;alaska;arizona;arkansas;california
colorado;connecticut;delaware;florida;georgia;hawaii;idaho;illinois;indiana;iowa;kansas;kentucky;louisiana;maine
maryland;massachusetts;michigan;minnesota;mississippi;missouri;montana;nebraska;nevada;new hampshire;new jersey
new mexico;new york;north carolina;north dakota;ohio;oklahoma;oregon;pennsylvania;rhode island;south carolina
south dakota;tennessee;texas;utah;vermont;virginia;washington;west virginia;wisconsin;wyoming;d.c.
district of columbia;puerto rico""")

REGIONS = table("""on;qc;bc;ab;mb;sk;ns;nb;nl;pe;ontario;quebec;british columbia;alberta;manitoba
saskatchewan;nova scotia;new brunswick;nsw;vic;qld;wa;sa;tas;act;nt;new south wales;victoria;queensland
western australia;south australia;tasmania;england;scotland;wales;northern ireland;greater london
greater manchester;west midlands;west yorkshire;south yorkshire;north yorkshire;merseyside;tyne and wear;kent
essex;surrey;sussex;east sussex;west sussex;hampshire;dorset;devon;cornwall;somerset;wiltshire;gloucestershire
oxfordshire;berkshire;buckinghamshire;hertfordshire;bedfordshire;cambridgeshire;suffolk;norfolk;lincolnshire
leicestershire;nottinghamshire;derbyshire;staffordshire;shropshire;cheshire;lancashire;cumbria;northumberland
durham;warwickshire;worcestershire;herefordshire;northamptonshire;rutland;leinster;munster;connacht;ulster
baden-wurttemberg;bayern;bavaria;berlin;brandenburg;bremen;hamburg;hessen;mecklenburg-vorpommern;niedersachsen
nordrhein-westfalen;nrw;rheinland-pfalz;saarland;sachsen;sachsen-anhalt;schleswig-holstein;thuringen;tirol
steiermark;karnten;salzburg;oberosterreich;niederosterreich;vorarlberg;burgenland;ile-de-france
auvergne-rhone-alpes;nouvelle-aquitaine;occitanie;hauts-de-france;grand est;provence-alpes-cote d'azur;paca
bretagne;normandie;pays de la loire;centre-val de loire;bourgogne-franche-comte;corse;wallonie;wallonia;flanders
vlaanderen;andalucia;aragon;asturias;cantabria;castilla-la mancha;castilla y leon;cataluna;catalunya
comunidad de madrid;comunidad valenciana;extremadura;galicia;islas baleares;canarias;la rioja;navarra;pais vasco
euskadi;murcia;n.l.;nuevo leon;jalisco;coah.;coahuila;qro.;queretaro;gto.;guanajuato;edomex;estado de mexico
puebla;pue.;jal.;cdmx;d.f.;tamps.;tamaulipas;chih.;chihuahua;sonora;son.;sinaloa;sin.;ver.;veracruz;yucatan;yuc.
quintana roo;q. roo;b.c.;b.c.s.;baja california;oaxaca;oax.;chiapas;chis.;hidalgo;hgo.;michoacan;mich.;morelos
mor.;nayarit;nay.;slp;s.l.p.;san luis potosi;tabasco;tab.;tlaxcala;tlax.;zacatecas;zac.;aguascalientes;ags.
campeche;colima;durango;dgo.;guerrero;gro.;antioquia;cundinamarca;valle del cauca;buenos aires;cordoba;santa fe
mendoza;sp;rj;mg;rs;pr;sc;ba;ce;df;go;es;pa;am;mt;ms;rn;pb;al;se;pi;ma;to;ro;ac;ap;rr;sao paulo;rio de janeiro
minas gerais;parana;santa catarina;rio grande do sul;bahia;pernambuco;ceara;distrito federal;goias;noord-holland
zuid-holland;utrecht;gelderland;noord-brabant;limburg;overijssel;friesland;groningen;drenthe;flevoland;zeeland
lombardia;lazio;piemonte;veneto;toscana;emilia-romagna;campania;sicilia;puglia;calabria;sardegna;liguria;marche
umbria;abruzzo;friuli-venezia giulia;trentino-alto adige;basilicata;molise;valle d'aosta;mi;rm;na;bo;fi;ve;ge;pd
vr;bs;bg;mazowieckie;malopolskie;slaskie;wielkopolskie;dolnoslaskie;pomorskie;lodzkie;lubelskie;podkarpackie
kujawsko-pomorskie;zachodniopomorskie;warminsko-mazurskie;swietokrzyskie;podlaskie;lubuskie;opolskie;skane
vastra gotaland;stockholms lan;uppsala lan;ostergotland;halland;smaland;dalarna;varmland;norrbotten;vasterbotten
metro manila;ncr;cebu;davao;laguna;cavite;bulacan;rizal;batangas;karnataka;maharashtra;tamil nadu;telangana
delhi;uttar pradesh;gujarat;kerala;west bengal;punjab;haryana;rajasthan;gauteng;western cape;kwazulu-natal
lagos state;東京都;大阪府;京都府;北海道;神奈川県;愛知県;福岡県;兵庫県;埼玉県;千葉県""")

REMOTE = table("""remote;hybrid;on-site;onsite;home office;homeoffice;fully remote;remote work
teletravail;a distance;remoto;en remoto;teletrabajo;hibrido;presencial;thuiswerk;da remoto;smart working;zdalnie
praca zdalna;hybrydowo;distans;pa distans;uzaktan;hibrit;عن بعد;リモート;在宅;worldwide;anywhere;telecommute
work from home;remote (us);remote, us;various;nationwide;bundesweit""")
