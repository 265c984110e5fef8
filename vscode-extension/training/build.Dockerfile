# What the start-up cache of dfbuild is made with: a plan that needs no image.
ARG NAME=app
FROM scratch AS files
ARG NAME
ENV TARGET=/srv/${NAME}
WORKDIR ${TARGET}
COPY --chmod=644 *.Dockerfile ${TARGET}/
RUN --mount=type=cache,target=/cache --mount=type=bind,source=.,target=/source ["/build", "all"]
RUN <<EOF
make install
EOF

FROM scratch
LABEL org.opencontainers.image.title=${NAME}
COPY --from=files /srv /srv
COPY . /app
USER 1000
ENTRYPOINT ["/app/run"]
