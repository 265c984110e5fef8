# syntax = docker/dockerfile:1
# escape=`

ARG V=1 W
FROM --platform=$BUILDPLATFORM localhost:5000/a/b:${V:-"2"}@sha256:0 AS base
MAINTAINER me
LABEL "a b"='c d' e=$V
ENV A b c
ENV B="x ${A} y" `
  # why
  C=$A$B
EXPOSE 80/tcp $V
USER me:${V}
HEALTHCHECK --interval=3s CMD curl -f "http://$A"
HEALTHCHECK NONE
SHELL ["bash", "-c"]
CMD ["a", "b\n"]
ENTRYPOINT exec a $B
ONBUILD COPY --from=base --chown=$A:b x y
FROM base
COPY --from=0 --link . /
COPY --from=nginx a b
