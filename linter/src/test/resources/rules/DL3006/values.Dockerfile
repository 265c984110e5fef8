ARG IMAGE=ubuntu
ARG REGISTRY
ARG TAG
ARG SUFFIX=-slim
FROM ${IMAGE} AS a
FROM "${REGISTRY}/team/app" AS b
FROM ${REGISTRY}/team/app:${TAG} AS c
FROM $TAG AS d
FROM img${TAG} AS e
FROM debian${SUFFIX} AS f
FROM ${TAG:-debian} AS g
FROM ${TAG:-debian:13} AS h
FROM docker.io/library/debian AS i
FROM localhost:5000/x AS j
FROM localhost:5000/x:1 AS k
FROM debian@sha256:4bcff63911fcb4448bd4fdacec207030997caf25e9bea4045fa6c8c44de311d1 AS l
FROM Debian AS m
FROM scratch
