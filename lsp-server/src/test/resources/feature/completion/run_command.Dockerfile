FROM alpine
RUN apt-get ▮
