/** Every president of the United States, and those who speak for them abroad; lines as in past-leaders.ts. */
export const AMERICAN_LEADERS = `
George Washington|USA|President|1789-04-30/1797-03-04||
John Adams|USA|President|1797-03-04/1801-03-04||
Thomas Jefferson|USA|President|1801-03-04/1809-03-04||
James Madison|USA|President|1809-03-04/1817-03-04||
James Monroe|USA|President|1817-03-04/1825-03-04||
John Quincy Adams|USA|President|1825-03-04/1829-03-04||
Andrew Jackson|USA|President|1829-03-04/1837-03-04||
Martin Van Buren|USA|President|1837-03-04/1841-03-04||
William Henry Harrison|USA|President|1841-03-04/1841-04-04||
John Tyler|USA|President|1841-04-04/1845-03-04||
James K. Polk|USA|President|1845-03-04/1849-03-04|James Polk|
Zachary Taylor|USA|President|1849-03-04/1850-07-09||
Millard Fillmore|USA|President|1850-07-09/1853-03-04||
Franklin Pierce|USA|President|1853-03-04/1857-03-04||
James Buchanan|USA|President|1857-03-04/1861-03-04||
Abraham Lincoln|USA|President|1861-03-04/1865-04-15|Abe Lincoln|
Andrew Johnson|USA|President|1865-04-15/1869-03-04||
Ulysses S. Grant|USA|President|1869-03-04/1877-03-04|Ulysses Grant|
Rutherford B. Hayes|USA|President|1877-03-04/1881-03-04|Rutherford Hayes|
James A. Garfield|USA|President|1881-03-04/1881-09-19|James Garfield|
Chester A. Arthur|USA|President|1881-09-19/1885-03-04|Chester Arthur|
Grover Cleveland|USA|President|1885-03-04/1889-03-04,1893-03-04/1897-03-04||
Benjamin Harrison|USA|President|1889-03-04/1893-03-04||
William McKinley|USA|President|1897-03-04/1901-09-14||
Theodore Roosevelt|USA|President|1901-09-14/1909-03-04|Teddy Roosevelt|
William Howard Taft|USA|President|1909-03-04/1913-03-04||
Woodrow Wilson|USA|President|1913-03-04/1921-03-04||
Warren G. Harding|USA|President|1921-03-04/1923-08-02|Warren Harding|
Calvin Coolidge|USA|President|1923-08-02/1929-03-04||
Herbert Hoover|USA|President|1929-03-04/1933-03-04||
Franklin D. Roosevelt|USA|President|1933-03-04/1945-04-12|Franklin Roosevelt,Franklin Delano Roosevelt,FDR|
Harry S. Truman|USA|President|1945-04-12/1953-01-20|Harry Truman,Harry S Truman|
Dwight D. Eisenhower|USA|President|1953-01-20/1961-01-20|Dwight Eisenhower,General Eisenhower|!
John F. Kennedy|USA|President|1961-01-20/1963-11-22|John Kennedy,Jack Kennedy,JFK,John Fitzgerald Kennedy|
Lyndon B. Johnson|USA|President|1963-11-22/1969-01-20|Lyndon Johnson,LBJ,Lyndon Baines Johnson|
Richard Nixon|USA|President|1969-01-20/1974-08-09|Richard M. Nixon,Richard Milhous Nixon|!
Gerald Ford|USA|President|1974-08-09/1977-01-20|Gerald R. Ford|
Jimmy Carter|USA|President|1977-01-20/1981-01-20|James Earl Carter|
Ronald Reagan|USA|President|1981-01-20/1989-01-20|Ronald Wilson Reagan|!
George H. W. Bush|USA|President|1989-01-20/1993-01-20|George Bush,George H.W. Bush,George HW Bush,George Herbert Walker Bush,Bush Senior,George Bush Sr.,Bush 41|
Bill Clinton|USA|President|1993-01-20/2001-01-20|William J. Clinton,William Jefferson Clinton|
Kamala Harris|USA|Vice President|2021-01-20/2025-01-20||f
JD Vance|USA|Vice President|2025-01-20/|J.D. Vance,J. D. Vance|!
Dick Cheney|USA|Vice President|2001-01-20/2009-01-20||!
Mike Pence|USA|Vice President|2017-01-20/2021-01-20||
Al Gore|USA|Vice President|1993-01-20/2001-01-20||
Hillary Clinton|USA|Secretary of State|2009-01-21/2013-02-01|Hillary Rodham Clinton,Secretary Clinton|f
John Kerry|USA|Secretary of State|2013-02-01/2017-01-20|Secretary Kerry|
Antony Blinken|USA|Secretary of State|2021-01-26/2025-01-20|Anthony Blinken,Secretary Blinken,Tony Blinken|!
Marco Rubio|USA|Secretary of State|2025-01-21/|Secretary Rubio|!
Condoleezza Rice|USA|Secretary of State|2005-01-26/2009-01-20|Secretary Rice|f
Colin Powell|USA|Secretary of State|2001-01-20/2005-01-26|Secretary Powell|
Madeleine Albright|USA|Secretary of State|1997-01-23/2001-01-20||f
Henry Kissinger|USA|Secretary of State|1973-09-22/1977-01-20||!
`;
