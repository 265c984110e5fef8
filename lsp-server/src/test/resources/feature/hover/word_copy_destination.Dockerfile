FROM debian:13
ARG NAME=app
ENV HOME=/srv
COPY a ${HO▮ME}/$NAME/
