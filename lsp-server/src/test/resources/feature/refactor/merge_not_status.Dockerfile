FROM debian:13
RUN ▮a
RUN test $? = 0
