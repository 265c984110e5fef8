FROM alpine:3.23
ARG PACKAGES="curl git"
RUN apk add --no-cache curl git=2.52.0-r0 bash=~5.3 \
    && apk --no-cache add --virtual .build gcc "musl-dev>1.2"
RUN apk add --no-cache $PACKAGES ./local.apk
RUN apk update && apk del curl
