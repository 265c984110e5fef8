FROM debian:13 AS a
ARG BUILD_DATE
ARG VERSION=1
LABEL created=$BUILD_DATE
RUN apt-get update && apt-get install -y nginx
RUN apt-get update && apt-get install -y jq

FROM debian:13 AS b
ARG GIT_COMMIT
RUN apt-get update && apt-get install -y nginx && echo $GIT_COMMIT > /rev

FROM node:26 AS c
ARG GITHUB_SHA
ENV GIT_SHA=$GITHUB_SHA
WORKDIR /app
COPY package.json ./
RUN npm ci

FROM debian:13 AS d
ARG CI_COMMIT_SHA BUILD_NUMBER=1
RUN make
RUN pip install -r requirements.txt

FROM debian:13
RUN apk add curl
ARG BUILD_DATE

FROM debian:13
ARG CIRCLE_SHA1=0
RUN apk add curl
