FROM debian:13
RUN ▮a

RUN b \
    c
# about d
RUN d▮
USER me
