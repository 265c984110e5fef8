FROM debian:13
HEALTHCHECK CMD curl -fk 127.0.0.1:8384/rest && curl -k localhost/health && curl -k ::1 && curl -k example.org:8384/rest
