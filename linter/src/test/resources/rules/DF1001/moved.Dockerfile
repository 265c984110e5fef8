FROM k8s.gcr.io/pause:3.5 AS a
FROM circleci/node:12 AS b
FROM bitnami/redis:7.2 AS c
FROM bitnami/redis AS d
FROM adoptopenjdk/openjdk11:alpine AS e
FROM docker:20.10-dind AS f
FROM elasticsearch:8.5.0 AS g
FROM maven:3.8-openjdk-11-slim AS h
FROM gcr.io/distroless/nodejs16-debian12 AS i
FROM nvidia/cuda:11.4.0-base-ubuntu18.04 AS j
FROM influxdb:3.1-core
FROM wurstmeister/kafka:2.13-2.8.1
FROM wurstmeister/zookeeper
FROM opensuse:42.3
