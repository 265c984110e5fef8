FROM node:14-alpine3.12 AS a
FROM python:3.8-slim-buster AS b
FROM php:7.4.33-fpm-alpine AS c
FROM public.ecr.aws/docker/library/golang:1.15-stretch AS d
FROM docker.io/library/debian:buster-slim AS e
FROM openjdk:8-jdk-alpine AS f
FROM adoptopenjdk:11-jre-hotspot AS l
FROM openjdk:14 AS m
FROM arm64v8/rabbitmq:3-management-alpine AS g
FROM centos AS h
FROM tomcat:8.5-jdk8-openjdk-slim@sha256:0123456789012345678901234567890123456789012345678901234567890123 AS i
FROM mcr.microsoft.com/dotnet/core/sdk:3.1-alpine AS j
FROM grafana/grafana:9.5.2
