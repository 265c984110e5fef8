FROM alpine:3.24
RUN apk update && apk add git
RUN <<EOF
apk update
apk add git
EOF
RUN apk update \
    && apk add git
RUN apk update || apk add git
RUN apk update && echo a && apk add git
RUN apk update & apk add git
