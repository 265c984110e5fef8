FROM node:24 AS made-by-workdir
WORKDIR /app
COPY . .
RUN chown -R node:node /app

FROM node:24 AS installed-into
WORKDIR /app
COPY package*.json ./
RUN npm ci
COPY . .
RUN chown -R node:node /app

FROM node:24 AS installed-in-the-stage-below
WORKDIR /app
RUN npm init -y

FROM installed-in-the-stage-below AS above
COPY . /app
RUN chown -R node:node /app

FROM debian:13 AS users-only
RUN useradd app && apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*
WORKDIR /srv/app
COPY . /srv/app/
RUN chmod -R 750 /srv/app

FROM debian:13 AS made
RUN mkdir -p /srv/app/data
COPY . /srv/app
RUN chown -R app:app /srv/app

FROM debian:13 AS mentioned
RUN tar -xzf /tmp/a.tar.gz -C /srv/app
COPY . /srv/app
RUN chown -R app:app /srv/app

FROM debian:13 AS below
WORKDIR /srv/app/public
COPY . /srv/app
RUN chown --recursive app:app /srv/app

FROM debian:13 AS elsewhere
WORKDIR /srv
COPY a /srv/a
RUN make -C a
COPY b /srv/b
RUN chown -R app:app /srv/b

FROM debian:13 AS other-name
RUN mkdir /srv/app2
COPY . /srv/app
RUN chown -R app:app /srv/app
