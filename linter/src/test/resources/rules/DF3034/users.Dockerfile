FROM node:26 AS a
USER node
COPY . .
RUN npm run build

FROM node:26 AS b
USER root
COPY . .
RUN npm run build

FROM node:26 AS c
USER 1000:1000
COPY --chown=1000:1000 . .
RUN npm run build

FROM a
COPY . .
USER root
RUN make
USER 1000:1000
ADD . .
RUN make

FROM debian:13
USER app
COPY run.sh /app/
COPY conf.yaml /app/
COPY b /app/
COPY tool /usr/local/bin/
USER root
COPY c /c
