FROM debian:13
COPY a.tar.gz b.tar.gz c.gz d.tgz /x/
RUN tar xzf /x/a.tar.gz -C /opt && tar -xzf /x/b.tar.gz --strip-components=1 && gunzip /x/c.gz
RUN tar zxOf /x/d.tgz | sh
