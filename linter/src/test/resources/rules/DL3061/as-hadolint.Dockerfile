# syntax=docker/\
dockerfile:1
ARG a
RUN a
ONBUILD RUN a
FROM a
