FROM debian:13 AS Build
FROM build AS again
FROM Build
COPY --from=again /a /a
COPY --from=0 /a /a
COPY --from=shared-context /a /a
COPY --from=composer /usr/bin/composer /usr/bin/
COPY --from=ghcr.io/astral-sh/uv /uv /bin/
COPY --from=ghcr.io/astral-sh/uv:0.8 /uv /bin/
RUN --mount=from=busybox,target=/mnt ls /mnt
COPY --from=$IMAGE /a /a
COPY --from=scratch /a /a
