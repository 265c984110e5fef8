FROM debian:13 AS base
ENV RUN_AS=root
USER $RUN_AS:staff

FROM debian:13 AS helper
USER root

FROM base
USER $UNKNOWN
USER 0

FROM base
RUN id
