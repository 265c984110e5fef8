FROM alpine
RUN apk add ▮
