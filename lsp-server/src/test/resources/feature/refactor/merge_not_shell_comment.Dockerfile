FROM debian:13
RUN ▮a # note
RUN b
