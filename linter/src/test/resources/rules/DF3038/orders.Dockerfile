FROM debian:13 AS label
ARG BUILD_DATE
ARG VCS_REF=unknown
LABEL org.opencontainers.image.created=$BUILD_DATE \
      org.opencontainers.image.revision=$VCS_REF
RUN apt-get update && apt-get install -y curl && rm -rf /var/lib/apt/lists/*

FROM node:24 AS moved
WORKDIR /app
ARG GIT_SHA
COPY package.json package-lock.json ./
RUN npm ci
COPY . .
RUN npm run build -- "$GIT_SHA"

FROM alpine:3.24 AS env
ARG GIT_COMMIT
ENV APP_COMMIT=$GIT_COMMIT APP_MODE=x
RUN apk add --no-cache curl
RUN make COMMIT=$APP_COMMIT
RUN pip install -r requirements.txt

FROM alpine:3.24 AS used-before
ARG GIT_SHA
RUN echo $GIT_SHA > /revision
RUN apk add --no-cache curl

FROM alpine:3.24 AS used-through-env
ARG GIT_SHA
ENV REVISION=$GIT_SHA
RUN test -n "$REVISION"
RUN apk add --no-cache curl

FROM alpine:3.24 AS used-in-copy
ARG BUILD_ID
COPY out-${BUILD_ID} /app
RUN apk add --no-cache curl

FROM alpine:3.24 AS used-in-the-same-run
ARG GIT_SHA
RUN apk add --no-cache git && git clone https://example.org/a.git && git -C a checkout $GIT_SHA

FROM alpine:3.24 AS may-read-it
ARG GIT_SHA
RUN apk add --no-cache make && make

FROM alpine:3.24 AS pinned
ARG GIT_COMMIT=4d1b0c7a
RUN apk add --no-cache curl

FROM alpine:3.24 AS another-name
ARG VERSION
ARG CACHEBUST=1
ARG DIND_COMMIT
RUN apk add --no-cache curl

FROM alpine:3.24 AS after
RUN apk add --no-cache curl
ARG GIT_SHA
RUN make

FROM alpine:3.24 AS several
ARG VERSION GIT_SHA
RUN apk add --no-cache curl

FROM alpine:3.24 AS commented
# the commit
ARG GIT_SHA
RUN apk add --no-cache curl
ONBUILD ARG GIT_SHA
ONBUILD RUN apk add --no-cache curl

FROM alpine:3.24 AS last
ARG git_sha
RUN apk add --no-cache curl