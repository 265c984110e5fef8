ARG V=latest
FROM a:latest
FROM a:$V
FROM a:latest@sha256:c
COPY --from=a:latest a b
