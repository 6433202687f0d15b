/**
 * Leaders of the past, one a line: name | country | title | from/to, from/to … | other names | marks | surname.
 * Days of office in EDTF as far as the public record gives them without dispute; a year where only that is sure.
 * Marks: `f` a woman, `!` famous (the bare surname means this one where world affairs are the matter).
 * The surname stands there only where the rules of surnames.ts would take another part of the name.
 * Heads of state and government since 1914, and a few who speak for many states; Americans are beside this file.
 */
export const PAST_LEADERS = `
Vladimir Lenin|SUN|Chairman|1922-12-30/1924-01-21|V. I. Lenin|!
Joseph Stalin|SUN|General Secretary|1922-04-03/1953-03-05|Josef Stalin|!
Nikita Khrushchev|SUN|First Secretary|1953-09-14/1964-10-14|Nikita Krushchev,Khruschev|!
Leonid Brezhnev|SUN|General Secretary|1964-10-14/1982-11-10||!
Yuri Andropov|SUN|General Secretary|1982-11-12/1984-02-09||!
Konstantin Chernenko|SUN|General Secretary|1984-02-13/1985-03-10||!
Mikhail Gorbachev|SUN|General Secretary,President|1985-03-11/1991-12-25|Mikhail S. Gorbachev,Gorbachov|!
Boris Yeltsin|RUS|President|1991-07-10/1999-12-31|Boris N. Yeltsin,Jeltsin|!
Dmitry Medvedev|RUS|President|2008-05-07/2012-05-07|Dmitri Medvedev,Dimitry Medvedev|!
Sergei Lavrov|RUS|Foreign Minister|2004-03-09/|Sergey Lavrov|!
Mao Zedong|CHN|Chairman|1949-10-01/1976-09-09|Mao Tse-tung,Chairman Mao|!
Zhou Enlai|CHN|Premier|1949-10-01/1976-01-08|Chou En-lai|!
Deng Xiaoping|CHN|Leader|1978-12/1989-11|Teng Hsiao-ping|!
Jiang Zemin|CHN|President|1993-03-27/2003-03-15||
Hu Jintao|CHN|President|2003-03-15/2013-03-14||
Wen Jiabao|CHN|Premier|2003-03-16/2013-03-15||
Li Keqiang|CHN|Premier|2013-03-15/2023-03-11||
Chiang Kai-shek|TWN|President|1950-03-01/1975-04-05|Chiang Kai Shek|
Tsai Ing-wen|TWN|President|2016-05-20/2024-05-20||f
Ma Ying-jeou|TWN|President|2008-05-20/2016-05-20||
Lai Ching-te|TWN|President|2024-05-20/|William Lai|
Adolf Hitler|DEU|Chancellor|1933-01-30/1945-04-30||!
Konrad Adenauer|DEU|Chancellor|1949-09-15/1963-10-16||!
Ludwig Erhard|DEU|Chancellor|1963-10-16/1966-12-01||
Willy Brandt|DEU|Chancellor|1969-10-22/1974-05-07||
Helmut Schmidt|DEU|Chancellor|1974-05-16/1982-10-01||
Helmut Kohl|DEU|Chancellor|1982-10-01/1998-10-27||!
Gerhard Schröder|DEU|Chancellor|1998-10-27/2005-11-22|Gerhard Schroeder|
Angela Merkel|DEU|Chancellor|2005-11-22/2021-12-08||f!
Olaf Scholz|DEU|Chancellor|2021-12-08/2025-05-06||!
Erich Honecker|DDR|General Secretary|1971-05-03/1989-10-18||!
Benito Mussolini|ITA|Prime Minister|1922-10-31/1943-07-25||!
Giulio Andreotti|ITA|Prime Minister|1989-07-22/1992-06-28||
Silvio Berlusconi|ITA|Prime Minister|1994-05-10/1995-01-17,2001-06-11/2006-05-17,2008-05-08/2011-11-16||!
Romano Prodi|ITA|Prime Minister|1996-05-17/1998-10-21,2006-05-17/2008-05-08||
Mario Monti|ITA|Prime Minister|2011-11-16/2013-04-28||
Matteo Renzi|ITA|Prime Minister|2014-02-22/2016-12-12||
Giuseppe Conte|ITA|Prime Minister|2018-06-01/2021-02-13||
Mario Draghi|ITA|Prime Minister|2021-02-13/2022-10-22||!
Charles de Gaulle|FRA|President|1959-01-08/1969-04-28|General de Gaulle,De Gaulle|
Georges Pompidou|FRA|President|1969-06-20/1974-04-02||!
Valéry Giscard d'Estaing|FRA|President|1974-05-27/1981-05-21|Valery Giscard d'Estaing,Giscard d'Estaing|
François Mitterrand|FRA|President|1981-05-21/1995-05-17||!
Jacques Chirac|FRA|President|1995-05-17/2007-05-16||!
Nicolas Sarkozy|FRA|President|2007-05-16/2012-05-15||!
François Hollande|FRA|President|2012-05-15/2017-05-14||!
Winston Churchill|GBR|Prime Minister|1940-05-10/1945-07-26,1951-10-26/1955-04-05|Winston S. Churchill|!
Neville Chamberlain|GBR|Prime Minister|1937-05-28/1940-05-10||
Clement Attlee|GBR|Prime Minister|1945-07-26/1951-10-26||
Anthony Eden|GBR|Prime Minister|1955-04-06/1957-01-09||
Harold Macmillan|GBR|Prime Minister|1957-01-10/1963-10-18||
Harold Wilson|GBR|Prime Minister|1964-10-16/1970-06-19,1974-03-04/1976-04-05||
Edward Heath|GBR|Prime Minister|1970-06-19/1974-03-04|Ted Heath|
James Callaghan|GBR|Prime Minister|1976-04-05/1979-05-04|Jim Callaghan|
Margaret Thatcher|GBR|Prime Minister|1979-05-04/1990-11-28||f!
John Major|GBR|Prime Minister|1990-11-28/1997-05-02||
Tony Blair|GBR|Prime Minister|1997-05-02/2007-06-27||!
Gordon Brown|GBR|Prime Minister|2007-06-27/2010-05-11||
David Cameron|GBR|Prime Minister|2010-05-11/2016-07-13||
Theresa May|GBR|Prime Minister|2016-07-13/2019-07-24||f
Boris Johnson|GBR|Prime Minister|2019-07-24/2022-09-06||
Liz Truss|GBR|Prime Minister|2022-09-06/2022-10-25||f
Rishi Sunak|GBR|Prime Minister|2022-10-25/2024-07-05||!
Elizabeth II|GBR|Queen|1952-02-06/2022-09-08|Queen Elizabeth,Queen Elizabeth II|f
Justin Trudeau|CAN|Prime Minister|2015-11-04/2025-03-14||
Pierre Trudeau|CAN|Prime Minister|1968-04-20/1979-06-04,1980-03-03/1984-06-30|Pierre Elliott Trudeau|
Brian Mulroney|CAN|Prime Minister|1984-09-17/1993-06-25|Martin Brian Mulroney|
Jean Chrétien|CAN|Prime Minister|1993-11-04/2003-12-12||
Stephen Harper|CAN|Prime Minister|2006-02-06/2015-11-04||
Shinzo Abe|JPN|Prime Minister|2006-09-26/2007-09-26,2012-12-26/2020-09-16|Shinzō Abe|
Junichiro Koizumi|JPN|Prime Minister|2001-04-26/2006-09-26||!
Yoshihide Suga|JPN|Prime Minister|2020-09-16/2021-10-04||
Fumio Kishida|JPN|Prime Minister|2021-10-04/2024-10-01||!
Shigeru Ishiba|JPN|Prime Minister|2024-10-01/2025-10-21||!
Yasuhiro Nakasone|JPN|Prime Minister|1982-11-27/1987-11-06||!
Hirohito|JPN|Emperor|1926-12-25/1989-01-07|Emperor Hirohito|
Kim Il-sung|PRK|Leader|1948-09-09/1994-07-08|Kim Il Sung|
Kim Jong-il|PRK|Leader|1994-07-08/2011-12-17|Kim Jong Il|
Kim Jong-un|PRK|Leader|2011-12-17/|Kim Jong Un|
Park Chung-hee|KOR|President|1963-12-17/1979-10-26|Park Chung Hee|
Kim Dae-jung|KOR|President|1998-02-25/2003-02-25|Kim Dae Jung|
Roh Moo-hyun|KOR|President|2003-02-25/2008-02-25|Roh Moo Hyun|
Lee Myung-bak|KOR|President|2008-02-25/2013-02-25|Lee Myung Bak|
Park Geun-hye|KOR|President|2013-02-25/2017-03-10|Park Geun Hye|f
Moon Jae-in|KOR|President|2017-05-10/2022-05-10|Moon Jae In|
Yoon Suk Yeol|KOR|President|2022-05-10/2025-04-04|Yoon Suk-yeol|
Lee Jae-myung|KOR|President|2025-06-04/|Lee Jae Myung|
Ho Chi Minh|VNM|President|1945-09-02/1969-09-02||!|Ho
Ngo Dinh Diem|VNM|President|1955-10-26/1963-11-02||
Sukarno|IDN|President|1945-08-18/1967-03-12|President Sukarno|
Suharto|IDN|President|1967-03-12/1998-05-21|Soeharto,President Suharto|
Joko Widodo|IDN|President|2014-10-20/2024-10-20|Jokowi|!
Prabowo Subianto|IDN|President|2024-10-20/|||Prabowo
Ferdinand Marcos|PHL|President|1965-12-30/1986-02-25||
Corazon Aquino|PHL|President|1986-02-25/1992-06-30|Cory Aquino|f
Rodrigo Duterte|PHL|President|2016-06-30/2022-06-30||!
Lee Kuan Yew|SGP|Prime Minister|1959-06-05/1990-11-28||
Lee Hsien Loong|SGP|Prime Minister|2004-08-12/2024-05-15||
Mahathir Mohamad|MYS|Prime Minister|1981-07-16/2003-10-31,2018-05-10/2020-02-24|Mahathir Mohamed,Mahathir|
Najib Razak|MYS|Prime Minister|2009-04-03/2018-05-10||
Jawaharlal Nehru|IND|Prime Minister|1947-08-15/1964-05-27||!
Indira Gandhi|IND|Prime Minister|1966-01-24/1977-03-24,1980-01-14/1984-10-31||f
Rajiv Gandhi|IND|Prime Minister|1984-10-31/1989-12-02||
Atal Bihari Vajpayee|IND|Prime Minister|1998-03-19/2004-05-22||!
Manmohan Singh|IND|Prime Minister|2004-05-22/2014-05-26||
Zulfikar Ali Bhutto|PAK|Prime Minister|1973-08-14/1977-07-05||
Benazir Bhutto|PAK|Prime Minister|1988-12-02/1990-08-06,1993-10-19/1996-11-05||f
Nawaz Sharif|PAK|Prime Minister|1990-11-06/1993-07-18,1997-02-17/1999-10-12,2013-06-05/2017-07-28||
Pervez Musharraf|PAK|President|2001-06-20/2008-08-18||!
Imran Khan|PAK|Prime Minister|2018-08-18/2022-04-10||
Hamid Karzai|AFG|President|2004-12-07/2014-09-29||!
Ashraf Ghani|AFG|President|2014-09-29/2021-08-15||
Sheikh Hasina|BGD|Prime Minister|2009-01-06/2024-08-05||f
Aung San Suu Kyi|MMR|State Counsellor|2016-04-06/2021-02-01|Suu Kyi|f
Reza Pahlavi|IRN|Shah|1941-09-16/1979-02-11|Mohammad Reza Pahlavi,Mohammed Reza Pahlavi|
Ruhollah Khomeini|IRN|Supreme Leader|1979-12-03/1989-06-03|Ayatollah Khomeini|!
Mohammad Khatami|IRN|President|1997-08-03/2005-08-03||
Mahmoud Ahmadinejad|IRN|President|2005-08-03/2013-08-03||!
Hassan Rouhani|IRN|President|2013-08-03/2021-08-03|Hasan Rouhani|!
Ebrahim Raisi|IRN|President|2021-08-03/2024-05-19||!
Saddam Hussein|IRQ|President|1979-07-16/2003-04-09|Saddam|
Bashar al-Assad|SYR|President|2000-07-17/2024-12-08|Bashar Assad|
Hafez al-Assad|SYR|President|1971-03-12/2000-06-10|Hafez Assad|
Ahmed al-Sharaa|SYR|President|2025-01-29/|Ahmad al-Sharaa|
Yasser Arafat|PSE|President|1994-07-05/2004-11-11|Yasir Arafat|!
Mahmoud Abbas|PSE|President|2005-01-15/||
Muammar Gaddafi|LBY|Leader|1969-09-01/2011-08-23|Muammar Qaddafi,Moammar Gadhafi,Colonel Gaddafi,Qaddafi,Gadhafi,Kadhafi|!
Gamal Abdel Nasser|EGY|President|1956-06-23/1970-09-28||!
Anwar Sadat|EGY|President|1970-10-15/1981-10-06|Anwar el-Sadat|!
Hosni Mubarak|EGY|President|1981-10-14/2011-02-11||!
Mohamed Morsi|EGY|President|2012-06-30/2013-07-03|Mohammed Morsi|!
Abdel Fattah el-Sisi|EGY|President|2014-06-08/|Abdel Fattah al-Sisi,Abdel-Fattah el-Sissi,el-Sisi,al-Sisi|!
David Ben-Gurion|ISR|Prime Minister|1948-05-14/1954-01-26,1955-11-03/1963-06-26|David Ben Gurion,Ben-Gurion|
Golda Meir|ISR|Prime Minister|1969-03-17/1974-06-03||f!
Menachem Begin|ISR|Prime Minister|1977-06-21/1983-10-10||
Yitzhak Shamir|ISR|Prime Minister|1983-10-10/1984-09-13,1986-10-20/1992-07-13||
Yitzhak Rabin|ISR|Prime Minister|1974-06-03/1977-06-20,1992-07-13/1995-11-04||!
Shimon Peres|ISR|Prime Minister|1984-09-13/1986-10-20,1995-11-04/1996-06-18||!
Ehud Barak|ISR|Prime Minister|1999-07-06/2001-03-07||
Ariel Sharon|ISR|Prime Minister|2001-03-07/2006-04-14||
Ehud Olmert|ISR|Prime Minister|2006-04-14/2009-03-31||!
Naftali Bennett|ISR|Prime Minister|2021-06-13/2022-06-30||
Yair Lapid|ISR|Prime Minister|2022-07-01/2022-12-29||
Mohammed bin Salman|SAU|Crown Prince|2017-06-21/|Mohammad bin Salman,Muhammad bin Salman,MBS,MbS|
King Hussein|JOR|King|1952-08-11/1999-02-07|Hussein bin Talal|
Recep Tayyip Erdoğan|TUR|President|2014-08-28/|Recep Tayyip Erdogan,Tayyip Erdogan,Tayyip Erdoğan|!
Mustafa Kemal Atatürk|TUR|President|1923-10-29/1938-11-10|Kemal Atatürk,Mustafa Kemal|!
Turgut Özal|TUR|President|1989-11-09/1993-04-17||
Haile Selassie|ETH|Emperor|1930-11-02/1974-09-12|Emperor Haile Selassie|
Kwame Nkrumah|GHA|President|1960-07-01/1966-02-24||!
Julius Nyerere|TZA|President|1964-10-29/1985-11-05||!
Jomo Kenyatta|KEN|President|1964-12-12/1978-08-22||
Uhuru Kenyatta|KEN|President|2013-04-09/2022-09-13||
Mobutu Sese Seko|COD|President|1965-11-24/1997-05-16|Mobutu|
Joseph Kabila|COD|President|2001-01-17/2019-01-24||
Robert Mugabe|ZWE|President|1987-12-31/2017-11-21||!
Idi Amin|UGA|President|1971-01-25/1979-04-11||
Nelson Mandela|ZAF|President|1994-05-10/1999-06-14||!
F. W. de Klerk|ZAF|President|1989-09-20/1994-05-10|F.W. de Klerk,Frederik Willem de Klerk,de Klerk|
P. W. Botha|ZAF|President|1984-09-14/1989-08-14|P.W. Botha|
Thabo Mbeki|ZAF|President|1999-06-14/2008-09-24||!
Jacob Zuma|ZAF|President|2009-05-09/2018-02-14||!
Olusegun Obasanjo|NGA|President|1999-05-29/2007-05-29||!
Goodluck Jonathan|NGA|President|2010-05-06/2015-05-29||
Muhammadu Buhari|NGA|President|2015-05-29/2023-05-29||!
Omar al-Bashir|SDN|President|1993-10-16/2019-04-11|Omar Bashir|
Charles Taylor|LBR|President|1997-08-02/2003-08-11||
Ellen Johnson Sirleaf|LBR|President|2006-01-16/2018-01-22||f
Kofi Annan||Secretary-General of the United Nations|1997-01-01/2006-12-31||
Ban Ki-moon||Secretary-General of the United Nations|2007-01-01/2016-12-31|Ban Ki Moon|
António Guterres||Secretary-General of the United Nations|2017-01-01/|Antonio Guterres|!
Dag Hammarskjöld||Secretary-General of the United Nations|1953-04-10/1961-09-18|Dag Hammarskjold|!
Ursula von der Leyen|EUU|President of the European Commission|2019-12-01/|von der Leyen|f!
Jean-Claude Juncker|EUU|President of the European Commission|2014-11-01/2019-11-30||
José Manuel Barroso|EUU|President of the European Commission|2004-11-22/2014-10-31||
Fidel Castro|CUB|President|1959-02-16/2008-02-24||
Raúl Castro|CUB|President|2008-02-24/2018-04-19||
Miguel Díaz-Canel|CUB|President|2018-04-19/|Diaz-Canel,Díaz-Canel|
Hugo Chávez|VEN|President|1999-02-02/2013-03-05||
Nicolás Maduro|VEN|President|2013-04-19/2026-01-03||!
Luiz Inácio Lula da Silva|BRA|President|2003-01-01/2010-12-31,2023-01-01/|Lula da Silva,Lula|!|Lula da Silva
Dilma Rousseff|BRA|President|2011-01-01/2016-08-31||f!
Jair Bolsonaro|BRA|President|2019-01-01/2022-12-31||!
Juan Perón|ARG|President|1946-06-04/1955-09-21,1973-10-12/1974-07-01|Juan Domingo Perón|
Cristina Fernández de Kirchner|ARG|President|2007-12-10/2015-12-10|Cristina Kirchner,Cristina Fernández|f
Néstor Kirchner|ARG|President|2003-05-25/2007-12-10||
Mauricio Macri|ARG|President|2015-12-10/2019-12-10||
Augusto Pinochet|CHL|President|1974-12-17/1990-03-11|General Pinochet|!
Salvador Allende|CHL|President|1970-11-03/1973-09-11||
Michelle Bachelet|CHL|President|2006-03-11/2010-03-11,2014-03-11/2018-03-11||f!
Evo Morales|BOL|President|2006-01-22/2019-11-10||
Alberto Fujimori|PER|President|1990-07-28/2000-11-22||!
Álvaro Uribe|COL|President|2002-08-07/2010-08-07||!
Juan Manuel Santos|COL|President|2010-08-07/2018-08-07||
Andrés Manuel López Obrador|MEX|President|2018-12-01/2024-10-01|López Obrador,AMLO|
Ernesto Zedillo|MEX|President|1994-12-01/2000-12-01||!
Enrique Peña Nieto|MEX|President|2012-12-01/2018-12-01|Peña Nieto|
Felipe Calderón|MEX|President|2006-12-01/2012-12-01||
Vicente Fox|MEX|President|2000-12-01/2006-12-01||
Carlos Salinas de Gortari|MEX|President|1988-12-01/1994-12-01|Carlos Salinas|
Manuel Noriega|PAN|General|1983-08-12/1989-12-20||!
Daniel Ortega|NIC|President|1985-01-10/1990-04-25,2007-01-10/||
Nayib Bukele|SLV|President|2019-06-01/||!
Jean-Bertrand Aristide|HTI|President|1991-02-07/1996-02-07,2001-02-07/2004-02-29||!
Francisco Franco|ESP|Head of State|1939-04-01/1975-11-20|General Franco|
Felipe González|ESP|Prime Minister|1982-12-02/1996-05-05||
José María Aznar|ESP|Prime Minister|1996-05-05/2004-04-17||!
José Luis Rodríguez Zapatero|ESP|Prime Minister|2004-04-17/2011-12-21|José Luis Zapatero|!
Mariano Rajoy|ESP|Prime Minister|2011-12-21/2018-06-01||!
Pedro Sánchez|ESP|Prime Minister|2018-06-02/||
Juan Carlos I|ESP|King|1975-11-22/2014-06-19|King Juan Carlos,Juan Carlos|
António de Oliveira Salazar|PRT|Prime Minister|1932-07-05/1968-09-27||
Olof Palme|SWE|Prime Minister|1969-10-14/1976-10-08,1982-10-08/1986-02-28||!
Magdalena Andersson|SWE|Prime Minister|2021-11-30/2022-10-18||f
Jens Stoltenberg||Secretary General of NATO|2014-10-01/2024-10-01||!
Mark Rutte|NLD|Prime Minister|2010-10-14/2024-07-02||!
Sanna Marin|FIN|Prime Minister|2019-12-10/2023-06-20||f
Sauli Niinistö|FIN|President|2012-03-01/2024-03-01||!
Lech Wałęsa|POL|President|1990-12-22/1995-12-22|Lech Walesa|!
Andrzej Duda|POL|President|2015-08-06/2025-08-06||
Wojciech Jaruzelski|POL|President|1989-07-19/1990-12-22|General Jaruzelski|!
Václav Havel|CSK|President|1989-12-29/1992-07-20|Vaclav Havel|!
Josip Broz Tito|YUG|President|1953-01-14/1980-05-04|Marshal Tito,Tito|
Slobodan Milošević|YUG|President|1997-07-23/2000-10-07|Slobodan Milosevic|!
Nicolae Ceaușescu|ROU|President|1974-03-28/1989-12-22|Nicolae Ceausescu|!
Klaus Iohannis|ROU|President|2014-12-21/2025-02-12||!
Viktor Yushchenko|UKR|President|2005-01-23/2010-02-25||!
Viktor Yanukovych|UKR|President|2010-02-25/2014-02-22|Viktor Yanukovich|!
Petro Poroshenko|UKR|President|2014-06-07/2019-05-20||!
Leonid Kuchma|UKR|President|1994-07-19/2005-01-23||!
Mikheil Saakashvili|GEO|President|2004-01-25/2013-11-17|Mikhail Saakashvili|!
Eduard Shevardnadze|GEO|President|1995-11-26/2003-11-23||!
Alexander Lukashenko|BLR|President|1994-07-20/|Aleksandr Lukashenko,Alyaksandr Lukashenka,Alexander Lukashenka|!
Nursultan Nazarbayev|KAZ|President|1991-12-16/2019-03-20||!
Ilham Aliyev|AZE|President|2003-10-31/||
Heydar Aliyev|AZE|President|1993-06-24/2003-10-31||
Nikol Pashinyan|ARM|Prime Minister|2018-05-08/||!
Constantine Karamanlis|GRC|Prime Minister|1974-07-24/1980-05-10|Konstantinos Karamanlis|
Alexis Tsipras|GRC|Prime Minister|2015-01-26/2015-08-27,2015-09-21/2019-07-08||!
John Howard|AUS|Prime Minister|1996-03-11/2007-12-03||
Kevin Rudd|AUS|Prime Minister|2007-12-03/2010-06-24||
Julia Gillard|AUS|Prime Minister|2010-06-24/2013-06-27||f!
Tony Abbott|AUS|Prime Minister|2013-09-18/2015-09-15||
Malcolm Turnbull|AUS|Prime Minister|2015-09-15/2018-08-24||
Scott Morrison|AUS|Prime Minister|2018-08-24/2022-05-23||
Robert Menzies|AUS|Prime Minister|1939-04-26/1941-08-28,1949-12-19/1966-01-26||
John Key|NZL|Prime Minister|2008-11-19/2016-12-12||
Helen Clark|NZL|Prime Minister|1999-12-10/2008-11-19||f
Jacinda Ardern|NZL|Prime Minister|2017-10-26/2023-01-25||f!
John Paul II|VAT|Pope|1978-10-16/2005-04-02|Pope John Paul II,Karol Wojtyła|
Benedict XVI|VAT|Pope|2005-04-19/2013-02-28|Pope Benedict XVI,Pope Benedict|
Pope Francis|VAT|Pope|2013-03-13/2025-04-21||
Leo XIV|VAT|Pope|2025-05-08/|Pope Leo XIV,Pope Leo|
Leo Varadkar|IRL|Taoiseach|2017-06-14/2020-06-27,2022-12-17/2024-04-09||!
`;
