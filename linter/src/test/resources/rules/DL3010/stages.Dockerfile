FROM debian:13
COPY a.tar b.tar x/a.tar /x/
RUN tar -xf /x/a.tar && tar --extract -f /x/b.tar
FROM debian:13
COPY a.tar b.tar x/a.tar /x/
COPY c.tar d.tar e.tar /x/
RUN tar -xf /x/a.tar && tar --extract -f /x/b.tar
RUN tar --exclude=y -cf c.tar c && tar -x --file=/x/d.tar && tar xf /x/e.tar
