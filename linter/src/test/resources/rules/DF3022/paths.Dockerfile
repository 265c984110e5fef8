FROM debian:13 AS base
COPY a.tgz b.tgz /tmp/
RUN tar xf /tmp/a.tgz
RUN rm -f /tmp/a.tgz /tmp/b.tgz

FROM debian:13 AS build
COPY src /src
RUN rm -rf /src

FROM base
WORKDIR /app
COPY --from=build /out/app.zip .
COPY . .
RUN unzip app.zip && rm app.zip
COPY setup.sh /usr/local/bin/setup
RUN setup && rm -rf /usr/local/bin/setup
COPY conf /etc/conf
RUN cd /tmp && rm -rf conf /etc/conf
RUN rm -rf /app/node_modules /tmp/*
