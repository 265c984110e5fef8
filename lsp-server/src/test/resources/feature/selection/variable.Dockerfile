# syntax=docker/dockerfile:1
ARG VERSION=3.22
FROM alpine:${VERSION} AS base
ENV HOME_DIR=/srv
WORKDIR $HOME_DIR

FROM base AS build
ARG VERSION
RUN --mount=type=bind,from=base,source=/etc,target=/mnt echo "$VERSION in ${HO▮ME_DIR}"
COPY --from=base /etc/os-release ./

FROM scratch
COPY --from=build /srv/ /srv/
COPY --from=0 /etc/passwd /etc/
