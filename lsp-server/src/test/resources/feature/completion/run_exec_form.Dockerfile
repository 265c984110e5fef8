FROM alpine
RUN ["apk", ▮
