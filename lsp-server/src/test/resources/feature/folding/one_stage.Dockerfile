FROM alpine
RUN true
RUN true
