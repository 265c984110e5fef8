FROM debian:13
RUN apt-get update && apt-get install -y \
    git \
    curl=1 \
    jq \
    make \
    patch
RUN apk add \
    c \
    b \
    a \
    d
RUN apk add e d c b a
RUN apk add \
    e \
    # comment
    d \
    c \
    b \
    a
