FROM debian:13 AS base
RUN groupadd -g 1 app; if true; then useradd --uid 10001 app; fi

FROM base
USER root
USER app:app
