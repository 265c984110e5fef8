FROM a
FROM --platform=$BUILDPLATFORM b:1@sha256:0 AS c
FROM d as E-f_g.1
FROM scratch
FROM $X
