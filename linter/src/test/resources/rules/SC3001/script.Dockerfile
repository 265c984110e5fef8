FROM debian:13
RUN diff <(ls /a) /list
