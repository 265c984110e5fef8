ARG BASE=dev
FROM debian:13 AS dev
FROM ${B▮ASE}
