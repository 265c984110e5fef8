FROM debian:13
ARG U=app G=web
COPY --chown=$▮U:$G a /a
