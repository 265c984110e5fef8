FROM alpine:3.24
RUN apk add curl && rm -rf /var/cache/apk/*
RUN rm -rf /var/cache/apk/* && apk add curl
RUN apk add curl && apk cache clean
