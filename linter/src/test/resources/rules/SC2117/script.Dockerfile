FROM debian:13
RUN su postgres; initdb
