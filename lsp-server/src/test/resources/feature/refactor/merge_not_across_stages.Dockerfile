FROM debian:13
RUN ▮a
FROM debian:13
RUN b
