/**
 * Countries as the build knows them, one a line:
 * ISO 3166-1 alpha-3 | name | other names | demonyms | capital, seats of government and other places that stand for it.
 * `SUN`, `YUG`, `CSK` and `DDR` are the codes that ISO gave to states that are no more; `XKX` is Kosovo's usual one.
 * In the last column `~` marks a name that is more often something else: it counts only beside a surer one.
 */
export const COUNTRIES = `
AFG|Afghanistan||Afghan,Afghans|Kabul
ALB|Albania||Albanian,Albanians|Tirana
DZA|Algeria||Algerian,Algerians|Algiers
AND|Andorra||Andorran,Andorrans|Andorra la Vella
AGO|Angola||Angolan,Angolans|Luanda
ATG|Antigua and Barbuda|Antigua|Antiguan,Antiguans|
ARG|Argentina|Argentine Republic|Argentine,Argentines,Argentinian,Argentinians,Argentinean|Buenos Aires,Casa Rosada
ARM|Armenia||Armenian,Armenians|Yerevan
AUS|Australia||Australian,Australians|Canberra
AUT|Austria||Austrian,Austrians|Vienna
AZE|Azerbaijan||Azerbaijani,Azerbaijanis,Azeri,Azeris|Baku
BHS|Bahamas|The Bahamas|Bahamian,Bahamians|Nassau
BHR|Bahrain||Bahraini,Bahrainis|Manama
BGD|Bangladesh||Bangladeshi,Bangladeshis|Dhaka
BRB|Barbados||Barbadian,Barbadians|Bridgetown
BLR|Belarus|Byelorussia|Belarusian,Belarusians,Belarussian|Minsk
BEL|Belgium||Belgian,Belgians|
BLZ|Belize||Belizean,Belizeans|Belmopan
BEN|Benin|Dahomey|Beninese|Porto-Novo,Cotonou
BTN|Bhutan||Bhutanese|Thimphu
BOL|Bolivia||Bolivian,Bolivians|La Paz
BIH|Bosnia and Herzegovina|Bosnia,Bosnia-Herzegovina|Bosnian,Bosnians|Sarajevo
BWA|Botswana||Botswanan,Motswana|Gaborone
BRA|Brazil||Brazilian,Brazilians|Brasília,Brasilia,Planalto,Itamaraty
BRN|Brunei|Brunei Darussalam|Bruneian,Bruneians|Bandar Seri Begawan
BGR|Bulgaria||Bulgarian,Bulgarians|~Sofia
BFA|Burkina Faso|Upper Volta|Burkinabe,Burkinabé|Ouagadougou
BDI|Burundi||Burundian,Burundians|Gitega,Bujumbura
CPV|Cabo Verde|Cape Verde|Cape Verdean,Cape Verdeans|
KHM|Cambodia|Kampuchea|Cambodian,Cambodians|Phnom Penh
CMR|Cameroon||Cameroonian,Cameroonians|Yaoundé,Yaounde
CAN|Canada||Canadian,Canadians|Ottawa,Parliament Hill
CAF|Central African Republic||Central African,Central Africans|Bangui
TCD|~Chad||Chadian,Chadians|N'Djamena
CHL|Chile||Chilean,Chileans|La Moneda,~Santiago
CHN|China|People's Republic of China,PRC,P.R.C.,Red China,Communist China,Mainland China|Chinese|Beijing,Peking,Zhongnanhai
COL|Colombia||Colombian,Colombians|Bogotá,Bogota
COM|Comoros||Comorian,Comorans|Moroni
COG|Republic of the Congo|Congo-Brazzaville||Brazzaville
COD|Democratic Republic of the Congo|DR Congo,DRC,D.R.C.,Congo-Kinshasa,Zaire,Democratic Republic of Congo|Congolese|Kinshasa
CRI|Costa Rica||Costa Rican,Costa Ricans|San José
CIV|Côte d'Ivoire|Ivory Coast|Ivorian,Ivorians|Yamoussoukro,Abidjan
HRV|Croatia||Croatian,Croatians,Croat,Croats|Zagreb
CUB|Cuba||Cuban,Cubans|Havana
CYP|Cyprus||Cypriot,Cypriots|Nicosia
CZE|Czechia|Czech Republic|Czech,Czechs|Prague
DNK|Denmark||Danish,Dane,Danes|Copenhagen,Christiansborg
DJI|Djibouti||Djiboutian,Djiboutians|
DMA|Dominica|||Roseau
DOM|Dominican Republic|||Santo Domingo
ECU|Ecuador||Ecuadorian,Ecuadorians,Ecuadorean|Quito
EGY|Egypt|United Arab Republic|Egyptian,Egyptians|Cairo
SLV|El Salvador||Salvadoran,Salvadorans|San Salvador
GNQ|Equatorial Guinea||Equatorial Guinean|Malabo
ERI|Eritrea||Eritrean,Eritreans|Asmara
EST|Estonia||Estonian,Estonians|Tallinn
SWZ|Eswatini|Swaziland|Swazi,Swazis|Mbabane
ETH|Ethiopia|Abyssinia|Ethiopian,Ethiopians|Addis Ababa
FJI|Fiji||Fijian,Fijians|Suva
FIN|Finland||Finnish,Finn,Finns|Helsinki
FRA|France|French Republic|French,Frenchman,Frenchmen,Frenchwoman|Paris,Élysée,Elysée,Elysee,Quai d'Orsay,Matignon
GAB|Gabon||Gabonese|Libreville
GMB|Gambia|The Gambia|Gambian,Gambians|Banjul
GEO|~Georgia|Republic of Georgia|~Georgian,~Georgians|Tbilisi
DEU|Germany|Federal Republic of Germany,West Germany|German,Germans,West German|Berlin,Bundestag,Bonn
GHA|Ghana|Gold Coast|Ghanaian,Ghanaians|Accra
GRC|Greece|Hellenic Republic|Greek,Greeks|Athens
GRL|Greenland|Kalaallit Nunaat|Greenlandic,Greenlander,Greenlanders|Nuuk
GRD|Grenada||Grenadian,Grenadians|
GTM|Guatemala||Guatemalan,Guatemalans|Guatemala City
GIN|Guinea||Guinean,Guineans|Conakry
GNB|Guinea-Bissau||Bissau-Guinean|Bissau
GUY|Guyana|British Guiana|Guyanese|
HTI|Haiti||Haitian,Haitians|Port-au-Prince
VAT|Holy See|Vatican City,Vatican City State||Vatican
HND|Honduras||Honduran,Hondurans|Tegucigalpa
HKG|Hong Kong||Hongkonger,Hongkongers,Hong Konger,Hong Kongers|
HUN|Hungary||Hungarian,Hungarians|Budapest
ISL|Iceland||Icelandic,Icelander,Icelanders|Reykjavik,Reykjavík
IND|India|Republic of India|Indian,Indians|New Delhi,Delhi
IDN|Indonesia||Indonesian,Indonesians|Jakarta
IRN|Iran|Islamic Republic of Iran,Islamic Republic,Persia|Iranian,Iranians|Tehran,Teheran
IRQ|Iraq||Iraqi,Iraqis|Baghdad
IRL|Ireland|Republic of Ireland,Irish Republic|Irish,Irishman,Irishmen|~Dublin,Dáil,Leinster House
ISR|Israel|State of Israel|Israeli,Israelis|Jerusalem,Tel Aviv,Knesset
ITA|Italy||Italian,Italians|Rome,Quirinal,Palazzo Chigi
JAM|Jamaica||Jamaican,Jamaicans|
JPN|Japan||Japanese|Tokyo,Kantei
JOR|~Jordan|Hashemite Kingdom of Jordan,Hashemite Kingdom|Jordanian,Jordanians|Amman
KAZ|Kazakhstan||Kazakh,Kazakhs,Kazakhstani|Astana,Nur-Sultan
KEN|Kenya||Kenyan,Kenyans|Nairobi
KIR|Kiribati||I-Kiribati|Tarawa
PRK|North Korea|DPRK,D.P.R.K.,Democratic People's Republic of Korea|North Korean,North Koreans|Pyongyang
KOR|South Korea|Republic of Korea,ROK|South Korean,South Koreans|Seoul,Blue House
XKX|Kosovo||Kosovar,Kosovars,Kosovan,Kosovans|Pristina,Prishtina
KWT|Kuwait||Kuwaiti,Kuwaitis|Kuwait City
KGZ|Kyrgyzstan|Kyrgyz Republic|Kyrgyz|Bishkek
LAO|Laos||Laotian,Laotians,Lao|Vientiane
LVA|Latvia||Latvian,Latvians|Riga
LBN|Lebanon||Lebanese|Beirut
LSO|Lesotho||Basotho|Maseru
LBR|Liberia||Liberian,Liberians|Monrovia
LBY|Libya||Libyan,Libyans|Tripoli
LIE|Liechtenstein||Liechtensteiner|Vaduz
LTU|Lithuania||Lithuanian,Lithuanians|Vilnius
LUX|Luxembourg||Luxembourgish,Luxembourger,Luxembourgers|
MDG|Madagascar||Malagasy|Antananarivo
MWI|Malawi||Malawian,Malawians|Lilongwe
MYS|Malaysia|Malaya|Malaysian,Malaysians|Kuala Lumpur,Putrajaya
MDV|Maldives||Maldivian,Maldivians|Malé
MLI|Mali||Malian,Malians|Bamako
MLT|Malta||Maltese|Valletta
MHL|Marshall Islands||Marshallese|Majuro
MRT|Mauritania||Mauritanian,Mauritanians|Nouakchott
MUS|Mauritius||Mauritian,Mauritians|Port Louis
MEX|Mexico||Mexican,Mexicans|Mexico City,Los Pinos
FSM|Micronesia|Federated States of Micronesia|Micronesian,Micronesians|Palikir
MDA|Moldova|Moldavia|Moldovan,Moldovans|Chisinau,Chișinău
MCO|Monaco||Monégasque,Monegasque|
MNG|Mongolia||Mongolian,Mongolians|Ulaanbaatar,Ulan Bator
MNE|Montenegro||Montenegrin,Montenegrins|Podgorica
MAR|Morocco||Moroccan,Moroccans|Rabat
MOZ|Mozambique||Mozambican,Mozambicans|Maputo
MMR|Myanmar|Burma|Burmese|Naypyidaw,Yangon,Rangoon
NAM|Namibia||Namibian,Namibians|Windhoek
NRU|Nauru||Nauruan,Nauruans|
NPL|Nepal||Nepalese,Nepali,Nepalis|Kathmandu
NLD|Netherlands|The Netherlands,Holland|Dutch,Dutchman,Dutchmen|The Hague,Amsterdam,Binnenhof
NZL|New Zealand||New Zealander,New Zealanders|~Wellington,~Beehive
NIC|Nicaragua||Nicaraguan,Nicaraguans|Managua
NER|Niger||Nigerien,Nigeriens|Niamey
NGA|Nigeria||Nigerian,Nigerians|Abuja,Aso Rock
MKD|North Macedonia|Macedonia|Macedonian,Macedonians|Skopje
NOR|Norway||Norwegian,Norwegians|Oslo,Storting
OMN|Oman||Omani,Omanis|Muscat
PAK|Pakistan||Pakistani,Pakistanis|Islamabad,Rawalpindi
PLW|Palau||Palauan,Palauans|Ngerulmud
PSE|Palestine|State of Palestine,Palestinian territories,Palestinian Authority|Palestinian,Palestinians,Gazan,Gazans|Gaza,Gaza Strip,West Bank,Ramallah
PAN|Panama||Panamanian,Panamanians|Panama City
PNG|Papua New Guinea||Papua New Guinean,Papua New Guineans|Port Moresby
PRY|Paraguay||Paraguayan,Paraguayans|Asunción,Asuncion
PER|Peru||Peruvian,Peruvians|~Lima
PHL|Philippines|The Philippines|Filipino,Filipinos,Philippine|Manila,Malacañang,Malacanang
POL|Poland||Polish,Pole,Poles|Warsaw,Sejm
PRT|Portugal||Portuguese|Lisbon
PRI|Puerto Rico||Puerto Rican,Puerto Ricans|San Juan
QAT|Qatar||Qatari,Qataris|Doha
ROU|Romania|Rumania|Romanian,Romanians|Bucharest
RUS|Russia|Russian Federation|Russian,Russians|Moscow,Kremlin,State Duma
RWA|Rwanda||Rwandan,Rwandans|Kigali
KNA|Saint Kitts and Nevis|St. Kitts and Nevis,St Kitts and Nevis||Basseterre
LCA|Saint Lucia|St. Lucia,St Lucia|Saint Lucian|Castries
VCT|Saint Vincent and the Grenadines|St. Vincent and the Grenadines|Vincentian|Kingstown
WSM|Samoa|Western Samoa|Samoan,Samoans|Apia
SMR|San Marino||Sammarinese|
STP|São Tomé and Príncipe|Sao Tome and Principe|Sao Tomean|
SAU|Saudi Arabia|Kingdom of Saudi Arabia|Saudi,Saudis,Saudi Arabian|Riyadh
SEN|Senegal||Senegalese|Dakar
SRB|Serbia||Serbian,Serbians,Serb,Serbs|Belgrade
SYC|Seychelles||Seychellois|
SLE|Sierra Leone||Sierra Leonean,Sierra Leoneans|Freetown
SGP|Singapore||Singaporean,Singaporeans|Istana
SVK|Slovakia|Slovak Republic|Slovak,Slovaks,Slovakian|Bratislava
SVN|Slovenia||Slovenian,Slovenians,Slovene,Slovenes|Ljubljana
SLB|Solomon Islands||Solomon Islander,Solomon Islanders|Honiara
SOM|Somalia|Somali Republic|Somali,Somalis,Somalian|Mogadishu
ZAF|South Africa|RSA|South African,South Africans|Pretoria,Union Buildings
SSD|South Sudan||South Sudanese|Juba
ESP|Spain||Spanish,Spaniard,Spaniards|Madrid,Moncloa
LKA|Sri Lanka|Ceylon|Sri Lankan,Sri Lankans|Colombo
SDN|Sudan||Sudanese|Khartoum
SUR|Suriname|Surinam|Surinamese|Paramaribo
SWE|Sweden||Swedish,Swede,Swedes|Stockholm,Riksdag,Rosenbad
CHE|Switzerland|Swiss Confederation|Swiss|Bern,Berne
SYR|Syria|Syrian Arab Republic|Syrian,Syrians|Damascus
TWN|Taiwan|Republic of China,Formosa|Taiwanese|Taipei
TJK|Tajikistan||Tajik,Tajiks,Tajikistani|Dushanbe
TZA|Tanzania|Tanganyika|Tanzanian,Tanzanians|Dodoma,Dar es Salaam
THA|Thailand|Siam|Thai,Thais|Bangkok
TLS|Timor-Leste|East Timor|Timorese,East Timorese|Dili
TGO|Togo||Togolese|Lomé,Lome
TON|Tonga||Tongan,Tongans|Nuku'alofa
TTO|Trinidad and Tobago|Trinidad|Trinidadian,Trinidadians|Port of Spain
TUN|Tunisia||Tunisian,Tunisians|Tunis,Carthage Palace
TUR|Turkey|Türkiye,Turkiye|Turkish,Turk,Turks|Ankara,Sublime Porte
TKM|Turkmenistan||Turkmen|Ashgabat
TUV|Tuvalu||Tuvaluan,Tuvaluans|Funafuti
UGA|Uganda||Ugandan,Ugandans|Kampala
UKR|Ukraine||Ukrainian,Ukrainians|Kyiv,Kiev,Bankova,Verkhovna Rada,Crimea,Donbas,Donbass
ARE|United Arab Emirates|UAE,U.A.E.|Emirati,Emiratis|Abu Dhabi
GBR|United Kingdom|UK,U.K.,Britain,Great Britain,England,Scotland,Wales,Northern Ireland,United Kingdom of Great Britain and Northern Ireland|British,Briton,Britons,English,Scottish,Scots,Welsh,Englishman,Englishmen,Northern Irish|London,Downing Street,10 Downing Street,Number 10,No 10,No. 10,Whitehall,Westminster,Buckingham Palace
USA|United States|US,U.S.,USA,U.S.A.,United States of America,America|American,Americans|~Washington,Washington D.C.,Washington DC,White House,Oval Office,Capitol Hill,Pentagon,State Department,Foggy Bottom,Camp David
URY|Uruguay||Uruguayan,Uruguayans|Montevideo
UZB|Uzbekistan||Uzbek,Uzbeks,Uzbekistani|Tashkent
VUT|Vanuatu||Ni-Vanuatu|Port Vila
VEN|Venezuela||Venezuelan,Venezuelans|Caracas,Miraflores
VNM|Vietnam|Viet Nam,North Vietnam,South Vietnam|Vietnamese,North Vietnamese,South Vietnamese|Hanoi,Saigon
YEM|Yemen||Yemeni,Yemenis|Sanaa,Sana'a
ZMB|Zambia||Zambian,Zambians|Lusaka
ZWE|Zimbabwe|Rhodesia|Zimbabwean,Zimbabweans|Harare
SUN|Soviet Union|USSR,U.S.S.R.,Union of Soviet Socialist Republics|Soviet,Soviets|
YUG|Yugoslavia||Yugoslav,Yugoslavs,Yugoslavian|
CSK|Czechoslovakia||Czechoslovak,Czechoslovaks,Czechoslovakian|
DDR|East Germany|German Democratic Republic,GDR,DDR|East German,East Germans|
EUU|European Union|EU,E.U.,European Commission,European Council,European Economic Community||Brussels,Berlaymont,~Europe,~European,~Europeans
`;

/** Names that hold the name of a country or a leader and mean something else. */
export const OTHER_THINGS = `
Latin America,Latin American,Latin Americans,South America,South American,South Americans,Central America,
Central American,Central Americans,North America,North American,North Americans,New Mexico,Gulf of Mexico,
Gulf of America,Persian Gulf,Indian Ocean,American Samoa,American Indian,American Indians,Native American,
Native Americans,American football,American Airlines,American Express,British Columbia,British Airways,
British Virgin Islands,US Open,U.S. Open,French Open,French fries,French Polynesia,French Guiana,French horn,
New England,New South Wales,New Britain,Indian summer,Turkish delight,Swiss cheese,Spanish flu,German shepherd,
German measles,Greek yogurt,Dutch oven,Guinea pig,Guinea pigs,New Guinea,Panama hat,Panama Papers,
Vienna Convention,Geneva Convention,Havana syndrome,Stockholm syndrome,Paris Agreement,Paris Accord,Paris Accords,
Paris climate agreement,Oslo Accords,Washington Post,The Washington Post,Washington Times,Washington State,
Washington Monument,Washington Irving,Washington Redskins,Washington Nationals,Washington Commanders,
Washington Capitals,Washington Wizards,George Washington University,Lake Washington,Fort Washington,
Mount Washington,Trump Tower,Trump Towers,Trump International,Trump Organization,Trump University,Trump Media,
Trump Jr.,Donald Trump Jr.,Donald Trump Jr,Donald J. Trump Jr.,Vatican II,London Bridge,Berlin Wall,Berlin Philharmonic,
Vienna Philharmonic,New York Times,East London,New London,Paris Texas,Rome Statute,Treaty of Rome,
Treaty of Versailles,Kyiv Post,Moscow Times,Jerusalem Post,Times of Israel,Times of India,Japan Times,
China Daily,South China Morning Post,South China Sea,East China Sea,Sea of Japan,Korea Times,Bank of America,
Captain America,Miss America,Miss World,Tokyo Stock Exchange,London Stock Exchange,Jordan River,River Jordan,
Air Jordan,Air France,Tour de France,Indian Wells,Columbia University,African American,African Americans,
Asian American,Asian Americans,Mexican American,Mexican Americans,Cuban American,Irish American,
Russian roulette,Chinese New Year,Chinese checkers,Roman numeral,English Channel,Irish Sea,Bay of Bengal,
Rhode Island,Islamic State,Islamic State of Iraq and Syria,Islamic State of Iraq and the Levant,
Kennedy Center,Kennedy Space Center,Reagan National Airport,Reagan Airport,Lincoln Center,Lincoln Memorial,
Ford Motor Company,Ford Motor,Carter Center,Hoover Institution,Hoover Dam,Johnson & Johnson,Marks & Spencer
`;
